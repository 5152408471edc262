package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;

import java.time.Duration;
import java.util.UUID;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.eventbot.core.outbox.Delivery;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.outbox.PublicFile;
import org.eventbot.core.outbox.internal.OutboxStage.Plugin;
import org.eventbot.core.outbox.internal.OutboxStage.Steps;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = OutboxStage.class)
class FileTests {

    private static final PublicFile PICTURE =
            new PublicFile("numbers.png", "image/png", new byte[40_000], new PublicFile.Size(840, 500));

    @Autowired
    StoredOutbox outbox;

    @Autowired
    Steps pump;

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    Plugin plugin;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    private final RoomId room = new RoomId("!" + UUID.randomUUID() + ":example.org");

    @BeforeEach
    void beginAnew() {
        database.update("delete from core_outbox");
        matrix.forget();
        plugin.forget();
        clock.turn(Duration.ofHours(1));
        matrix.room(room, create(), levels("{'users': {'" + BOT.value() + "': 50}, 'invite': 50}"));
    }

    @Test
    void uploadsAPictureAndShowsIt() {
        post(PICTURE);
        pump.run();

        assertThat(matrix.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.content().path("msgtype").asString()).isEqualTo("m.image");
            assertThat(sent.content().path("url").asString()).isEqualTo("mxc://example.org/numbers.png");
            assertThat(sent.content().path("body").asString()).isEqualTo("numbers.png");
            assertThat(sent.content().path("info").path("size").asInt()).isEqualTo(40_000);
            assertThat(sent.content().path("info").path("w").asInt()).isEqualTo(840);
        });
    }

    @Test
    void showsOtherFilesToBeSaved() {
        post(new PublicFile("numbers.csv", "text/csv", new byte[] {1}, null));
        pump.run();

        assertThat(matrix.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.content().path("msgtype").asString()).isEqualTo("m.file");
            assertThat(sent.content().path("info").has("w")).isFalse();
        });
    }

    @Test
    void uploadsAgainWhenTheHomeserverWasAway() {
        matrix.fail("upload", MatrixFailures.proxyOnly());
        post(PICTURE);
        pump.run();
        clock.turn(Duration.ofMinutes(1));
        pump.run();

        assertThat(matrix.count("upload")).isEqualTo(2);
        assertThat(matrix.sent()).hasSize(1);
    }

    @Test
    void saysWhenTheHomeserverTakesNoFiles() {
        matrix.fail("upload", MatrixFailures.forbidden());
        post(PICTURE);
        pump.run();

        assertThat(matrix.sent()).isEmpty();
        assertThat(plugin.heard()).extracting(Delivery::outcome).containsExactly(DeliveryOutcome.NOT_ALLOWED);
    }

    private void post(PublicFile file) {
        outbox.postFile(UUID.randomUUID(), OutboxStage.OWNER, room, file);
    }
}
