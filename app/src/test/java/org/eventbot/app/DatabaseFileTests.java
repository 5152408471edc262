package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command typed in the wrong folder must not say that nothing is kept. */
class DatabaseFileTests {

    @TempDir
    Path directory;

    @Test
    void refusesToLookSomethingUpWhereNoDatabaseIs() {
        var surroundings = new Surroundings(getClass().getClassLoader(), List.of(), Clock.systemUTC(), exit -> {});
        var shell = new PluginShell(variables(), surroundings, new PrintWriter(new StringWriter()));

        assertThatThrownBy(() -> shell.execute(List.of("gdpr", "access", "--user", "@ada:example.org")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("EVENTBOT_DATA_DIR: there is no database in " + directory.resolve("data"))
                .hasMessageContaining("in the folder where the bot is started");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void isContentWithTheFileOfTheBot() throws IOException {
        Files.createDirectory(directory.resolve("data"));
        Files.createFile(directory.resolve("data").resolve("eventbot.mv.db"));

        assertThatCode(() -> DatabaseFile.mustExist(SettingsReader.read(variables())))
                .doesNotThrowAnyException();
    }

    @Test
    void asksForNoFileBesideAPostgres() {
        var variables = variables();
        variables.put("EVENTBOT_DATABASE_URL", "jdbc:postgresql://localhost/eventbot");

        assertThatCode(() -> DatabaseFile.mustExist(SettingsReader.read(variables)))
                .doesNotThrowAnyException();
    }

    private Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        variables.put("EVENTBOT_MATRIX_HOMESERVER", "http://127.0.0.1:1");
        variables.put("EVENTBOT_MATRIX_ACCESS_TOKEN", "secret");
        variables.put("EVENTBOT_OPERATORS", "@ada:example.org");
        variables.put("EVENTBOT_CONTROLLER", "Test community");
        variables.put("EVENTBOT_PRIVACY_CONTACT", "nobody");
        variables.put("EVENTBOT_DATA_DIR", directory.resolve("data").toString());
        variables.put("EVENTBOT_KEYS_DIR", directory.resolve("keys").toString());
        return variables;
    }
}
