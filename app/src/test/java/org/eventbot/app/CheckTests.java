package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eventbot check} as a process of its own. */
class CheckTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private World world;

    @BeforeEach
    void open() {
        world = new World(directory);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void worksBesideTheRunningBotAndAfterIt() throws InterruptedException {
        try (var bot = world.start()) {
            world.rooms();
            var weak = world.operator.createRoom(
                    NewRoom.named("Weak").powerLevels(Map.of("invite", 50)).inviting(List.of(world.bot.id())));
            var guest = world.homeserver.register("guest");
            world.operator.invite(weak, guest.id());
            guest.join(weak);
            world.operator.awaitMembership(weak, world.bot.id(), "join", World.PATIENCE);

            assertThat(check(0))
                    .contains("ok       settings: complete and well-formed")
                    .contains("ok       database: is in use by the running bot")
                    .contains("ok       homeserver: answers, and speaks Matrix up to v1.15")
                    .contains("ok       account: " + world.bot.id() + " on device")
                    .contains("ok       account: is no server administrator")
                    .contains("ok       rooms: the bot is in 3")
                    .contains("warning  room Weak: the bot has no power to invite there: if an event")
                    .contains("ok       plugin invite:")
                    .contains("0 problems and 1 warning.");
            assertThat(world.ask("!version")).startsWith("eventbot");
        }
        assertThat(check(0)).contains("ok       database: H2 file").contains("can be opened");
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() throws InterruptedException, IOException {
        Files.createDirectories(directory.resolve("plugins"));
        Files.writeString(directory.resolve("plugins").resolve("broken.jar"), "");
        world.more.put("EVENTBOT_PLUGINS", directory.resolve("plugins").toString());
        world.homeserver.revoke(world.bot.accessToken());

        assertThat(check(1))
                .contains("ok       database: is made at the first start")
                .contains(
                        "problem  account: the homeserver does not let it in (401 M_UNKNOWN_TOKEN): log the account in"
                                + " again and set EVENTBOT_MATRIX_ACCESS_TOKEN")
                .contains("problem  plugin: broken.jar cannot be read as a jar")
                .doesNotContain("problem  rooms")
                .doesNotContain(world.bot.accessToken());
    }

    @Test
    void warnsOfAServerAdministrator() throws InterruptedException {
        var admin = MatrixUser.register(
                world.homeserver.baseUrl(), world.homeserver.sharedSecret(), "chief", "password", true);
        world.more.put("EVENTBOT_MATRIX_ACCESS_TOKEN", admin.accessToken());

        assertThat(check(0))
                .contains("warning  account: is a server administrator: its invitations reach people who block")
                .contains("warning  rooms: the bot is in none");
    }

    @Test
    void namesAHomeserverThatDoesNotAnswer() throws InterruptedException {
        world.more.put("EVENTBOT_MATRIX_HOMESERVER", "http://127.0.0.1:1");

        assertThat(check(1)).contains("problem  homeserver: The homeserver does not answer");
    }

    @Test
    void namesWrongSettings() throws InterruptedException {
        world.more.put("EVENTBOT_LISTEN", "8080");
        world.more.put("EVENTBOT_OPERATORS", "");

        assertThat(check(1))
                .contains("problem  settings: EVENTBOT_LISTEN")
                .contains("problem  settings: EVENTBOT_OPERATORS")
                .contains("2 problems and 0 warnings.");
    }

    private String check(int exit) throws InterruptedException {
        try (var process = BotProcess.start(directory, world.variables(), "check")) {
            assertThat(process.awaitEnd(PATIENCE)).as(process.output()).isEqualTo(exit);
            return process.output();
        }
    }
}
