package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.internal.DeclarationBook;
import org.eventbot.core.privacy.internal.SchemaCoverage;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class InvitePluginTests {

    @Autowired
    Stage stage;

    @Autowired
    DataSource database;

    @Test
    void isFoundAndDescribesItself() {
        var found = ServiceLoader.load(BotPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();

        assertThat(found).singleElement().satisfies(plugin -> {
            var descriptor = plugin.describe();
            assertThat(descriptor.id()).isEqualTo("invite");
            assertThat(descriptor.declarations()).isNotEmpty().allMatch(one -> one.missing()
                    .isEmpty());
            assertThat(descriptor.configuration()).isEqualTo(InviteConfiguration.class);
        });
    }

    @Test
    void declaresEveryColumnOfItsTables() {
        var coverage = SchemaCoverage.of(database, new DeclarationBook(List.of(new InvitePlugin().describe())));

        assertThat(coverage.undeclared()).isEmpty();
        assertThat(coverage.absent()).noneMatch(column -> column.startsWith("invite_"));
    }

    @Test
    void showsNothingOfAPersonWhenPrinted() {
        stage.set().linked().withDesk();
        stage.sell("CANARYORDER", 1, "@canary:example.org")
                .sell("CANARYORDER", 2, "canary@example.org")
                .run();
        var event = stage.event().id();
        var malformed =
                stage.tickets.findUnreportedMalformed(event, stage.link().getId());
        var printed = List.of(
                stage.link().toString(),
                malformed.toString(),
                stage.seals.open(malformed.get(0)).toString(),
                stage.invitations.findByEventId(event).toString(),
                stage.get(Problems.class).open(stage.link()).toString(),
                TicketReading.of(
                                Stage.registration("CANARYORDER", 1, "canary@example.org", Entitlement.ENTITLED),
                                () -> Optional.empty())
                        .toString());

        assertThat(printed).noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("canary"));
    }

    @Test
    void keepsNothingOfAPersonInTheClear() {
        stage.set().linked().withDesk();
        stage.sell("CANARYORDER", 1, "@canary:example.org")
                .sell("CANARYORDER", 2, "canary@example.org")
                .run();
        stage.digest();

        for (Declaration declaration : new InvitePlugin().describe().declarations()) {
            declaration.tables().forEach(use -> assertThat(dump(use.table()))
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContain(Stage.ORGANIZER.value()));
        }
        assertThat(stage.seals.openInvited(stage.invitation(new MatrixId("@canary:example.org"))))
                .isEqualTo(new MatrixId("@canary:example.org"));
    }

    private String dump(String table) {
        var text = new StringBuilder();
        JdbcClient.create(database)
                .sql("select * from " + table)
                .query()
                .listOfRows()
                .forEach(row -> row.values().forEach(value -> text.append(
                                value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value)
                        .append('\n')));
        return text.toString();
    }
}
