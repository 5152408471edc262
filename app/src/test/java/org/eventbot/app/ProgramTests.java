package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The whole program against both doubles, when something goes wrong. */
@ExtendWith(OutputCaptureExtension.class)
class ProgramTests {

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
    void invitesNobodyTwiceWhenItIsRestartedInTheMiddle() {
        world.people(20);
        try (var first = world.start()) {
            world.rooms().run();
            world.homeserver.faults().on(world.path("/invite")).delayNext(10_000, Duration.ofMillis(100));
            await().atMost(World.PATIENCE).until(() -> world.invited() >= 5);
            world.homeserver.faults().clear();
            world.homeserver.faults().on(world.path("/invite")).loseAnswersOfNext(2);
        }
        assertThat(world.invited()).isLessThan(20);
        world.homeserver.faults().clear();

        try (var second = world.start()) {
            await().atMost(World.PATIENCE).until(() -> world.invited() == 20);
            assertThat(world.ask("!invite status")).contains("20");
            assertThat(world.invitations()).isEqualTo(20);
        }
    }

    @Test
    void runsWithoutPluginsThatCannotStart(CapturedOutput log) {
        var plugins = PluginJars.of("bean", "sql", "entity", "missing", "thief");
        try (var context = world.start(plugins)) {
            var catalog = context.getBean(PluginCatalog.class);
            assertThat(catalog.running())
                    .extracting(plugin -> plugin.id())
                    .containsExactlyInAnyOrder("pretix", "invite", "retention");
            for (var bad : new String[] {"bad-bean", "bad-sql", "bad-entity", "bad-class", "bad-word"}) {
                assertThat(catalog.whyOff(bad)).as(bad).isPresent();
            }

            world.rooms();
            assertThat(world.ask("!plugins"))
                    .contains("**bad-sql** 0.1.0 (cannot run: its tables could not be brought up to date)")
                    .contains("**bad-bean** 0.1.0 (cannot run: it could not start: IllegalStateException)")
                    .contains("its command 'help' is offered by host already")
                    .contains("**invite**");
        }
        assertThat(log.getAll()).doesNotContain("@ada:example.org");
    }

    @Test
    void endsWithADeadToken(CapturedOutput log) {
        try (var context = world.start()) {
            world.homeserver.revoke(world.bot.accessToken());
            await().atMost(World.PATIENCE).until(() -> !world.exits.isEmpty());

            assertThat(world.exits).containsExactly(3);
            assertThat(context.isActive()).isFalse();
        }
        assertThat(log.getAll())
                .contains("does not accept the bot's access token", "EVENTBOT_MATRIX_ACCESS_TOKEN")
                .doesNotContain(world.bot.accessToken());
    }

    @Test
    void losesNoCommandWhileTheHomeserverIsDownNowAndThen() {
        try (var context = world.start()) {
            world.rooms();
            world.ask("!version");
            var asked = new ArrayList<String>();
            for (int i = 0; i < 4; i++) {
                asked.add(world.operator.say(world.room(), "!version"));
                if (i == 1) {
                    fail();
                }
            }

            assertThat(asked)
                    .allSatisfy(event -> assertThat(world.answerTo(event)).isNotEmpty());
            assertThat(world.ask("!version")).startsWith("eventbot");
        }
    }

    /** Some of what only the bot asks meets a broken server: its transactions are UUIDs. */
    private void fail() {
        var faults = world.homeserver.faults();
        faults.on("/_matrix/client/v3/sync").failNext(1, 502);
        faults.on(world.path("/joined_members")).htmlNext(1, 502);
        for (var digit : "0123456789abcdef".split("")) {
            faults.on(world.path("/send/m.room.message/" + digit)).failNext(1, 500);
        }
    }

    @Test
    void losesNoInvitationToAHomeserverThatLimitsItsRate() {
        world.people(15);
        try (var context = world.start()) {
            world.rooms();
            world.homeserver.limits().exempt(world.operator.id());
            world.homeserver.limits().messages(4, 3);
            world.run();
            await().atMost(World.PATIENCE).until(() -> world.invited() == 15);

            assertThat(world.ask("!invite status")).contains("15");
            assertThat(world.invitations()).isEqualTo(15);
        }
    }
}
