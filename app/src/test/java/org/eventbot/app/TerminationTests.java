package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is told to end while it works; it ends soon, and nothing is lost. */
class TerminationTests {

    private static final Duration MOST = Duration.ofSeconds(20);
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path directory;

    private World world;

    @BeforeEach
    void open() {
        world = new World(directory);
    }

    @AfterEach
    void close() {
        world.homeserver.faults().clear();
        world.pretix.faults().clear();
        world.close();
    }

    @Test
    void endsInTheMiddleOfABatch() throws InterruptedException {
        world.people(20);
        try (var bot = start()) {
            world.rooms().run();
            world.homeserver.faults().on(world.path("/invite")).delayNext(10_000, Duration.ofMillis(200));
            await().atMost(World.PATIENCE).until(() -> world.invited() >= 3);
            assertEndsInTime(bot);
        }
        assertThat(world.invited()).isLessThan(20);
        world.homeserver.faults().clear();

        try (var bot = start()) {
            await().atMost(World.PATIENCE).until(() -> world.invited() == 20);
            assertThat(world.invitations()).isEqualTo(20);
        }
    }

    @Test
    void endsWhileTheHomeserverHangsAndAnswersTheCommandLater() throws InterruptedException {
        String command;
        try (var bot = start()) {
            world.rooms();
            world.ask("!version");
            world.homeserver.faults().on(world.path("/receipt")).delayNext(100, Duration.ofMinutes(2));
            command = world.operator.say(world.room(), "!version");
            await().atMost(World.PATIENCE).until(() -> world.homeserver.requests().entries().stream()
                    .anyMatch(entry -> entry.target().contains("/receipt/")
                            && entry.target().contains(command.substring(1))));
            world.homeserver.faults().on(world.path("/send")).delayNext(100, Duration.ofMinutes(2));
            world.homeserver.faults().on("/_matrix/client/v3/sync").delayNext(100, Duration.ofMinutes(2));
            assertEndsInTime(bot);
        }
        world.homeserver.faults().clear();

        try (var bot = start()) {
            assertThat(world.answerTo(command)).startsWith("eventbot");
        }
    }

    @Test
    void endsWhilePretixHangs() throws InterruptedException {
        world.people(2);
        world.more.put("EVENTBOT_PRETIX_POLL_INTERVAL", "1s");
        try (var bot = start()) {
            world.rooms().run();
            await().atMost(World.PATIENCE).until(() -> world.invited() == 2);
            world.pretix.faults().delayNext(100, Duration.ofMinutes(2));
            var before = world.pretix.requests().entries().size();
            await().atMost(World.PATIENCE)
                    .until(() -> world.pretix.requests().entries().size() > before);
            assertEndsInTime(bot);
        }
        world.pretix.faults().clear();

        try (var bot = start()) {
            assertThat(world.ask("!invite status")).contains("2");
        }
    }

    private BotProcess start() {
        return BotProcess.start(directory, world.variables()).awaitReady();
    }

    private static void assertEndsInTime(BotProcess bot) throws InterruptedException {
        bot.terminate();

        assertThat(bot.awaitEnd(MOST)).isEqualTo(TERMINATED);
        assertThat(bot.output()).doesNotContain("SQL state 90098", "SQL state 90028");
    }
}
