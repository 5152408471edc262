package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.eventbot.core.testing.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on a PostgreSQL. */
class PostgresProgramTests {

    @TempDir
    Path directory;

    @Test
    void invitesAndGoesOnAfterARestart() {
        Assumptions.assumeTrue(PostgresServer.problem().isEmpty(), "needs PostgreSQL");
        try (var world = new World(directory).people(3)) {
            world.more.put("EVENTBOT_DATABASE_URL", PostgresServer.newDatabase());
            try (var first = world.start()) {
                world.rooms().run();
                await().atMost(World.PATIENCE).until(() -> world.invited() == 3);
            }
            try (var second = world.start()) {
                assertThat(world.ask("!invite status")).contains("3");
            }
            assertThat(world.invitations()).isEqualTo(3);
            assertThat(directory.resolve("data").resolve("eventbot.mv.db")).doesNotExist();
        }
    }
}
