package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eventbot.core.matrix.MatrixId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTests {

    private static final String SECRET = "syt_c2VjcmV0";

    @TempDir
    Path directory;

    private final Map<String, String> variables = new HashMap<>(Map.of(
            "EVENTBOT_MATRIX_HOMESERVER", "https://matrix.example.org",
            "EVENTBOT_MATRIX_ACCESS_TOKEN", SECRET,
            "EVENTBOT_OPERATORS", " @ada:example.org , @ben:example.org,",
            "EVENTBOT_CONTROLLER", "Community",
            "EVENTBOT_PRIVACY_CONTACT", "privacy@example.org"));

    @Test
    void readsWhatIsGivenAndTakesDefaultsForTheRest() {
        var settings = SettingsReader.read(variables);

        assertThat(settings.find(Setting.MATRIX_ACCESS_TOKEN)).contains(SECRET);
        assertThat(settings.find(Setting.LISTEN)).contains("127.0.0.1:8080");
        assertThat(settings.find(Setting.MASTER_KEY)).isEmpty();
        assertThat(PeopleSettings.operators(settings).people())
                .containsExactlyInAnyOrder(new MatrixId("@ada:example.org"), new MatrixId("@ben:example.org"));
        assertThat(PeopleSettings.controller(settings).name()).isEqualTo("Community");
    }

    @Test
    void namesEveryProblemAtOnce() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("5 settings need attention")
                .hasMessageContaining("EVENTBOT_MATRIX_HOMESERVER: base address of the homeserver")
                .hasMessageContaining("Expected: a web address that begins with https:// or http://; found: nothing.")
                .hasMessageContaining("EVENTBOT_MATRIX_ACCESS_TOKEN, or EVENTBOT_MATRIX_USER and")
                .hasMessageContaining("EVENTBOT_OPERATORS:")
                .hasMessageContaining("EVENTBOT_CONTROLLER:")
                .hasMessageContaining("EVENTBOT_PRIVACY_CONTACT:")
                .hasMessageContaining("EVENTBOT_PRIVACY_CONTACT_FILE");
    }

    @Test
    void writesTheLogToAFileUnlessToldToTheConsoleAlone() throws IOException {
        putDirectories();
        assertThat(SettingsReader.read(variables).properties()).containsKey("logging.file.name");

        variables.put("EVENTBOT_LOG", "console");
        assertThat(SettingsReader.read(variables).properties()).doesNotContainKey("logging.file.name");

        variables.put("EVENTBOT_LOG", "syslog");
        assertThatThrownBy(() -> SettingsReader.read(variables)).hasMessageContaining("file or console");
    }

    @Test
    void readsFurtherShops() throws IOException {
        putDirectories();
        var file = Files.writeString(directory.resolve("eu-token"), "def456\n");
        variables.put("EVENTBOT_PRETIX_CONNECTIONS_EU_URL", "https://eu.example.org");
        variables.put("EVENTBOT_PRETIX_CONNECTIONS_EU_TOKEN_FILE", file.toString());
        variables.put("EVENTBOT_PRETIX_CONNECTIONS_EU_WEBHOOK_TOKEN", "ghi789");

        assertThat(SettingsReader.read(variables).properties())
                .containsEntry("eventbot.pretix.connections.eu.url", "https://eu.example.org")
                .containsEntry("eventbot.pretix.connections.eu.token", "def456")
                .containsEntry("eventbot.pretix.connections.eu.webhook-token", "ghi789");
    }

    @Test
    void namesWhatIsWrongWithFurtherShops() {
        variables.put("EVENTBOT_PRETIX_CONNECTIONS_EU_URL", "eu.example.org");
        variables.put("EVENTBOT_PRETIX_CONNECTIONS_MY_SHOP_URL", "https://my.example.org");

        assertThatThrownBy(() -> SettingsReader.read(variables))
                .hasMessageContaining("EVENTBOT_PRETIX_CONNECTIONS_EU_TOKEN belong together; the second is missing")
                .hasMessageContaining("EVENTBOT_PRETIX_CONNECTIONS_EU_URL: base address of pretix")
                .hasMessageContaining("EVENTBOT_PRETIX_CONNECTIONS_MY_SHOP_URL is not understood");
    }

    @Test
    void takesUserAndPasswordInPlaceOfAToken() {
        putDirectories();
        variables.remove("EVENTBOT_MATRIX_ACCESS_TOKEN");
        variables.put("EVENTBOT_MATRIX_USER", "eventbot");
        variables.put("EVENTBOT_MATRIX_PASSWORD", SECRET);

        assertThat(SettingsReader.read(variables).properties())
                .containsEntry("eventbot.matrix.user", "eventbot")
                .containsEntry("eventbot.matrix.password", SECRET)
                .doesNotContainKey("eventbot.matrix.access-token");
    }

    @Test
    void refusesATokenAndAPassword() {
        variables.put("EVENTBOT_MATRIX_USER", "eventbot");
        variables.put("EVENTBOT_MATRIX_PASSWORD", SECRET);

        assertThat(problem()).contains("1 setting needs attention", "both are set; keep one of them");
    }

    @Test
    void refusesAUserWithoutAPassword() {
        variables.remove("EVENTBOT_MATRIX_ACCESS_TOKEN");
        variables.put("EVENTBOT_MATRIX_USER", "eventbot");

        assertThat(problem()).contains("1 setting needs attention", "EVENTBOT_MATRIX_PASSWORD is missing");
    }

    @Test
    void takesAPostgresqlInPlaceOfTheFile() {
        putDirectories();
        variables.put("EVENTBOT_DATABASE_URL", "jdbc:postgresql://db.example.org:5432/eventbot");
        variables.put("EVENTBOT_DATABASE_USER", "bot");
        variables.put("EVENTBOT_DATABASE_PASSWORD", SECRET);

        assertThat(SettingsReader.read(variables).properties())
                .containsEntry("spring.datasource.url", "jdbc:postgresql://db.example.org:5432/eventbot")
                .containsEntry("spring.datasource.username", "bot")
                .containsEntry("spring.datasource.password", SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "EVENTBOT_DATABASE_URL,postgresql://localhost/bot",
        "EVENTBOT_DATABASE_URL,jdbc:mysql://localhost/bot",
        "EVENTBOT_EXTRA_CA,-----BEGIN NONSENSE-----",
        "EVENTBOT_DRY_RUN,maybe",
        "EVENTBOT_COMMAND_PREFIX,a b",
        "EVENTBOT_PLUGINS,/no/such/directory",
        "EVENTBOT_MANAGEMENT_ADDRESS,8081",
        "EVENTBOT_DATABASE_USER,somebody",
        "HTTPS_PROXY,socks5://proxy.example.org",
    })
    void namesAWrongSettingWithoutItsValue(String variable, String value) {
        variables.put(variable, value);

        assertThat(problem()).contains("1 setting needs attention", variable).doesNotContain(value);
    }

    @Test
    void readsAValueFromAFile() throws IOException {
        variables.remove("EVENTBOT_MATRIX_ACCESS_TOKEN");
        variables.put("EVENTBOT_MATRIX_ACCESS_TOKEN_FILE", file(SECRET + "\n"));

        assertThat(SettingsReader.read(variables).find(Setting.MATRIX_ACCESS_TOKEN))
                .contains(SECRET);
    }

    @Test
    void refusesAValueThatIsGivenTwice() throws IOException {
        variables.put("EVENTBOT_MATRIX_ACCESS_TOKEN_FILE", file(SECRET));

        assertThat(problem())
                .contains("1 setting needs attention")
                .contains("EVENTBOT_MATRIX_ACCESS_TOKEN and EVENTBOT_MATRIX_ACCESS_TOKEN_FILE are both set");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        variables.remove("EVENTBOT_MATRIX_ACCESS_TOKEN");
        variables.put("EVENTBOT_MATRIX_ACCESS_TOKEN_FILE", file(" \n"));

        assertThat(problem()).contains("1 setting needs attention", "token.txt, which is empty");
    }

    @Test
    void refusesAFileThatIsNotThereOrNoText() throws IOException {
        variables.remove("EVENTBOT_MATRIX_ACCESS_TOKEN");
        variables.put(
                "EVENTBOT_MATRIX_ACCESS_TOKEN_FILE",
                directory.resolve("missing").toString());
        assertThat(problem()).contains("1 setting needs attention", "missing, which cannot be read");

        Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        variables.put(
                "EVENTBOT_MATRIX_ACCESS_TOKEN_FILE", directory.resolve("binary").toString());
        assertThat(problem()).contains("binary, which cannot be read");
    }

    @Test
    void showsNoSecretThatStandsInTheWrongPlace() {
        variables.remove("EVENTBOT_MATRIX_ACCESS_TOKEN");
        variables.put("EVENTBOT_MATRIX_ACCESS_TOKEN_FILE", SECRET);
        variables.put("EVENTBOT_MATRIX_HOMESERVER", SECRET);
        variables.put("EVENTBOT_MASTER_KEY_FILE", "q83vAA/" + SECRET + "/+abc=");

        assertThat(problem())
                .contains("3 settings need attention", "found: something else, of 12 characters")
                .contains("EVENTBOT_MATRIX_ACCESS_TOKEN_FILE names something that is no file")
                .doesNotContain(SECRET);
    }

    @Test
    void wantsPairsWhole() {
        variables.put("EVENTBOT_PRETIX_URL", "https://tickets.example.org");
        assertThat(problem())
                .contains("EVENTBOT_PRETIX_URL and EVENTBOT_PRETIX_TOKEN belong together;"
                        + " EVENTBOT_PRETIX_TOKEN is missing");

        variables.remove("EVENTBOT_PRETIX_URL");
        variables.put("EVENTBOT_PRETIX_TOKEN", SECRET);
        assertThat(problem()).contains("EVENTBOT_PRETIX_URL is missing").doesNotContain(SECRET);
    }

    @Test
    void doesNotCallAWrongValueMissing() {
        variables.put("EVENTBOT_PRETIX_URL", "tickets");
        variables.put("EVENTBOT_PRETIX_TOKEN", SECRET);

        assertThat(problem())
                .contains("1 setting needs attention", "EVENTBOT_PRETIX_URL:")
                .doesNotContain("missing");
    }

    @ParameterizedTest
    @CsvSource({
        "MATRIX_HOMESERVER, ftp://example.org",
        "MATRIX_HOMESERVER, matrix.example.org",
        "MATRIX_HOMESERVER, https://",
        "MATRIX_HOMESERVER, https://user:password@example.org",
        "MATRIX_HOMESERVER, https://example.org?a=b",
        "MATRIX_HOMESERVER, https://exa mple.org",
        "OPERATORS, ada",
        "OPERATORS, '@ada:example.org;@ben:example.org bad'",
        "OPERATORS, ','",
        "OPERATORS, ',@ada:example.org'",
        "MASTER_KEY, c2hvcnQ=",
        "MASTER_KEY, not base64!",
        "LISTEN, 8080",
        "LISTEN, :8080",
        "LISTEN, 127.0.0.1:port",
        "LISTEN, 127.0.0.1:65536",
        "LISTEN, 127.0.0.1:-1",
        "PRETIX_POLL_INTERVAL, soon",
        "PRETIX_POLL_INTERVAL, 60",
        "PRETIX_POLL_INTERVAL, -5m"
    })
    void refusesWhatDoesNotFit(String setting, String value) {
        variables.put("EVENTBOT_" + setting, value);

        assertThat(problem())
                .contains(
                        "1 setting needs attention",
                        "EVENTBOT_" + setting + ":",
                        "of " + value.length() + " characters");
    }

    @ParameterizedTest
    @CsvSource({
        "MATRIX_HOMESERVER, http://127.0.0.1:8008/",
        "OPERATORS, @ada:example.org",
        "MASTER_KEY, bWFzdGVyLWtleS1tYXN0ZXIta2V5LW1hc3Rlci1rZXk=",
        "LISTEN, '[::1]:0'",
        "LISTEN, 0.0.0.0:65535",
        "PRETIX_POLL_INTERVAL, 5m",
        "PRETIX_POLL_INTERVAL, PT1M"
    })
    void takesWhatFits(String setting, String value) {
        variables.put("EVENTBOT_" + setting, value);

        assertThat(SettingsReader.read(variables).find(Setting.valueOf(setting)))
                .contains(value);
    }

    @Test
    void splitsTheAddressToListenOn() {
        putDirectories();
        variables.put("EVENTBOT_LISTEN", "[::1]:8081");

        assertThat(SettingsReader.read(variables).properties())
                .containsEntry("server.address", "[::1]")
                .containsEntry("server.port", "8081")
                .containsEntry("eventbot.matrix.access-token", SECRET);
    }

    /** What is read for the program makes its key and its database's password. */
    private void putDirectories() {
        variables.put("EVENTBOT_DATA_DIR", directory.resolve("data").toString());
        variables.put("EVENTBOT_KEYS_DIR", directory.resolve("keys").toString());
    }

    private String problem() {
        return String.valueOf(catchThrowableOfType(WrongSettings.class, () -> SettingsReader.read(variables))
                .getMessage());
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("token.txt"), content).toString();
    }
}
