package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.privacy.Declarations;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class RetentionPluginTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(RetentionConfiguration.class)
            .withBean(Controller.class, () -> new Controller("Example Society", "privacy@example.org"))
            .withBean(Declarations.class, () -> () -> List.of());

    @Test
    void isFoundByTheHost() {
        assertThat(ServiceLoader.load(BotPlugin.class)).hasExactlyElementsOfTypes(RetentionPlugin.class);
    }

    @Test
    void saysWhyItHoldsNothing() {
        var descriptor = new RetentionPlugin().describe();

        assertThat(descriptor.id()).isEqualTo("retention");
        assertThat(descriptor.declarations()).isEmpty();
        assertThat(descriptor.nothingBecause()).isNotBlank();
        assertThat(descriptor.configuration()).isEqualTo(RetentionConfiguration.class);
    }

    @Test
    void offersTheNoticeUnderTwoWords() {
        runner.run(
                context -> assertThat(context.getBeansOfType(BotCommands.class).values())
                        .extracting(BotCommands::name)
                        .containsExactlyInAnyOrder("gdpr", "privacy"));
    }

    @Test
    void answersEverybodyInAnyDirectMessage() {
        runner.run(context -> assertThat(commands(context)).allSatisfy(command -> {
            var needs = command.getClass().getAnnotation(Requires.class);
            assertThat(needs.personal()).isTrue();
            assertThat(needs.value()).isEqualTo(Role.ANYONE);
            assertThat(command.answer(call()).text().plain()).contains("Example Society");
            assertThat(command.answer(call()).personal()).isFalse();
        }));
    }

    @Test
    void makesAnInstancePerCall() {
        runner.run(context -> assertThat(commands(context)).doesNotContainAnyElementsOf(commands(context)));
    }

    private static List<BotCommand> commands(ApplicationContext context) {
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
