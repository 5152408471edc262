package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.TableUse;
import org.eventbot.core.registration.RegistrationSource;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.webhook.Webhook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import picocli.CommandLine.Command;

/** The plugin as the host starts it, without a connection to a shop. */
@RepositoryTest(migrations = "pretix")
@ContextConfiguration(classes = {PretixConfiguration.class, FakeHost.class})
class PretixPluginTests {

    private static final List<RoomId> SPACES = List.of(new RoomId("!space:example.org"));

    @Autowired
    RegistrationSource source;

    @Autowired
    Webhook webhook;

    @Autowired
    BotCommands commands;

    @Autowired
    JdbcTemplate database;

    @Test
    void isFoundByTheHost() {
        assertThat(ServiceLoader.load(BotPlugin.class).stream().map(ServiceLoader.Provider::type))
                .contains(PretixPlugin.class);
    }

    @Test
    void describesItself() {
        var described = new PretixPlugin().describe();

        assertThat(described.id()).isEqualTo("pretix").isEqualTo(source.id()).isEqualTo(webhook.plugin());
        assertThat(described.configuration()).isEqualTo(PretixConfiguration.class);
        assertThat(described.hosts()).isNotEmpty();
    }

    @Test
    void declaresEveryColumn() {
        List<Declaration> declarations = new PretixPlugin().describe().declarations();

        assertThat(declarations).allMatch(declaration -> declaration.missing().isEmpty());
        var tables = declarations.stream()
                .flatMap(declaration -> declaration.tables().stream())
                .toList();
        assertThat(tables).hasSize(4);
        for (TableUse table : tables) {
            assertThat(table.columns()).isEqualTo(columns(table.table()));
        }
    }

    @Test
    void saysWhatToSetWhenItIsNotConnected() {
        assertThat(words(() -> source.resolve("flock/conf", SPACES)))
                .contains("not connected", "EVENTBOT_PRETIX_URL", "EVENTBOT_PRETIX_TOKEN");
    }

    @Test
    void offersItsCommandsBelowOneWord() {
        assertThat(commands.name()).isEqualTo("pretix");
        assertThat(commands.factories().stream()
                        .map(factory -> factory.get().getClass().getAnnotation(Command.class))
                        .map(Command::name))
                .containsExactly("allow", "revoke", "status", "question", "webhook");
    }

    private Set<String> columns(String table) {
        return database
                .queryForList(
                        "select column_name from information_schema.columns where table_name = ?", String.class, table)
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String words(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run).text().plain();
    }
}
