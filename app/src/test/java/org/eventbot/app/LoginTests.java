package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The account's login with user and password, by the whole program. */
@ExtendWith(OutputCaptureExtension.class)
class LoginTests {

    private static final String PASSWORD = "password";

    @TempDir
    Path directory;

    private World world;

    @BeforeEach
    void open() {
        world = new World(directory);
        world.more.put("EVENTBOT_MATRIX_ACCESS_TOKEN", "");
        world.more.put("EVENTBOT_MATRIX_USER", "eventbot");
        world.more.put("EVENTBOT_MATRIX_PASSWORD", PASSWORD);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void logsInOnceAndKeepsDeviceAndToken() throws IOException {
        try (var first = world.start()) {
            assertThat(first.getBean(MatrixClient.class).self().value()).isEqualTo(world.bot.id());
            world.rooms();
            assertThat(world.ask("!version")).startsWith("eventbot");
        }
        try (var second = world.start()) {
            assertThat(world.ask("!version")).startsWith("eventbot");
        }
        assertThat(logins()).isEqualTo(1);

        var file = directory.resolve("keys").resolve("matrix.session");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("syt_", PASSWORD, "eventbot");
    }

    @Test
    void logsInAgainWhenTheSessionIsEnded() {
        try (var context = world.start()) {
            world.rooms();
            world.ask("!version");
            var devices = world.homeserver.devices(world.bot.id()).stream()
                    .filter(device -> device.startsWith("EVENTBOT"))
                    .collect(java.util.stream.Collectors.toSet());
            world.homeserver.revokeAll(world.bot.id());

            assertThat(world.ask("!version")).startsWith("eventbot");
            assertThat(world.exits).isEmpty();
            assertThat(world.homeserver.devices(world.bot.id())).isEqualTo(devices);
        }
        assertThat(logins()).isEqualTo(2);
    }

    @Test
    void endsWithAWrongPassword(CapturedOutput log) {
        world.more.put("EVENTBOT_MATRIX_PASSWORD", "a wrong one");
        try (var context = world.start()) {
            await().atMost(World.PATIENCE).until(() -> !world.exits.isEmpty());

            assertThat(world.exits).containsExactly(3);
            assertThat(logins()).isEqualTo(1);
        }
        assertThat(log.getAll())
                .contains("does not let the bot's account in", "EVENTBOT_MATRIX_PASSWORD", "403 M_FORBIDDEN")
                .doesNotContain("a wrong one");
    }

    @Test
    void waitsForAHomeserverThatIsDownAtTheFirstLogin() {
        world.homeserver.faults().on("/_matrix/client/v3/login").htmlNext(1, 502);
        try (var context = world.start()) {
            world.rooms();

            assertThat(world.ask("!version")).startsWith("eventbot");
            assertThat(world.exits).isEmpty();
        }
    }

    private long logins() {
        return world.homeserver.requests().count("POST", "/_matrix/client/v3/login");
    }
}
