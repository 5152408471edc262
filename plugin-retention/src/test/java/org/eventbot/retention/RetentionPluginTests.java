package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.privacy.internal.DeclarationBook;
import org.eventbot.core.privacy.internal.SchemaCoverage;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "retention")
@ContextConfiguration(classes = {RetentionConfiguration.class, HostFakes.class})
class RetentionPluginTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    DataSource database;

    @Test
    void isFoundByTheHost() {
        assertThat(ServiceLoader.load(BotPlugin.class)).hasExactlyElementsOfTypes(RetentionPlugin.class);
    }

    @Test
    void describesItself() {
        var descriptor = new RetentionPlugin().describe();

        assertThat(descriptor.id()).isEqualTo("retention");
        assertThat(descriptor.declarations()).isNotEmpty().allMatch(one -> one.missing()
                .isEmpty());
        assertThat(descriptor.configuration()).isEqualTo(RetentionConfiguration.class);
    }

    @Test
    void declaresEveryColumnOfItsTables() {
        var coverage = SchemaCoverage.of(database, new DeclarationBook(List.of(new RetentionPlugin().describe())));

        assertThat(coverage.undeclared()).isEmpty();
        assertThat(coverage.absent()).noneMatch(column -> column.startsWith("retention_"));
    }

    @Test
    void offersTheNoticeUnderTwoWords() {
        assertThat(context.getBeansOfType(BotCommands.class).values())
                .extracting(BotCommands::name)
                .contains("gdpr", "privacy");
    }

    @Test
    void answersEverybodyInAnyDirectMessage() {
        assertThat(notices()).isNotEmpty().allSatisfy(command -> {
            var needs = command.getClass().getAnnotation(Requires.class);
            assertThat(needs.personal()).isTrue();
            assertThat(needs.value()).isEqualTo(Role.ANYONE);
            assertThat(command.answer(call()).text().plain()).contains("Example Society");
            assertThat(command.answer(call()).personal()).isFalse();
        });
    }

    @Test
    void makesAnInstancePerCall() {
        assertThat(commands()).doesNotContainAnyElementsOf(commands());
    }

    private List<BotCommand> notices() {
        return commands().stream()
                .filter(command -> command instanceof NoticeCommand)
                .toList();
    }

    private List<BotCommand> commands() {
        return context.getBeansOfType(BotCommands.class).values().stream()
                .flatMap(group -> group.factories().stream())
                .<BotCommand>map(Supplier::get)
                .toList();
    }

    private static CommandCall call() {
        return new CommandCall(
                new MatrixId("@ada:example.org"),
                new RoomId("!room:example.org"),
                new MatrixEventId("$event"),
                Instant.EPOCH,
                true);
    }
}
