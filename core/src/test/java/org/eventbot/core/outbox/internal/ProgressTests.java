package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.RoomFixture.create;

import java.time.Duration;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Progress is nice to know, and each edit costs as much as an invitation. */
@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = OutboxStage.class)
class ProgressTests {

    private static final MatrixEventId MESSAGE = new MatrixEventId("$progress");
    private static final Duration REST = Duration.ofSeconds(3);

    @Autowired
    StoredOutbox outbox;

    @Autowired
    OutboxLedger ledger;

    @Autowired
    OutboxStage.Steps pump;

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    OutboxStage.Plugin plugin;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    private final RoomId room = new RoomId("!" + UUID.randomUUID() + ":example.org");

    @BeforeEach
    void beginAnew() {
        pump.run();
        matrix.forget();
        plugin.forget();
        clock.turn(Duration.ofHours(1));
        matrix.room(room, create());
    }

    @Test
    void sendsTheLastOfSeveralEditsThatFollowEachOtherQuickly() {
        edit("1 of 10");
        clock.turn(Duration.ofSeconds(2));
        edit("2 of 10");
        pump.run();
        assertThat(matrix.sent()).isEmpty();

        clock.turn(Duration.ofSeconds(1));
        var last = edit("3 of 10");
        pump.run();
        assertThat(matrix.said()).containsExactly("* 3 of 10");
        assertThat(plugin.outcome(last)).isEqualTo(DeliveryOutcome.SENT);
        assertThat(plugin.heard()).hasSize(1);
    }

    @Test
    void keepsAnEditThatMayHaveBeenSent() {
        edit("1 of 10");
        clock.turn(REST);
        ledger.claim(Permit.ALL, null);
        edit("2 of 10");
        clock.turn(REST);
        pump.run();

        assertThat(matrix.said()).containsExactly("* 1 of 10", "* 2 of 10");
    }

    @Test
    void takesTheSameEditOnce() {
        var reference = edit("1 of 10");
        outbox.edit(reference, OutboxStage.OWNER, room, MESSAGE, Text.of("1 of 10"));
        clock.turn(REST);
        pump.run();

        assertThat(matrix.sent()).hasSize(1);
    }

    @Test
    void spendsAtMostOneEventInTwentyOnProgressWhileABatchRuns() {
        edit("first");
        clock.turn(REST);
        pump.run();
        for (int i = 0; i < 60; i++) {
            react();
        }
        for (int i = 0; i < 60; i++) {
            edit("at " + i);
            clock.turn(REST);
            pump.step();
        }

        assertThat(matrix.said().stream().filter(body -> body.startsWith("* at")))
                .hasSizeBetween(2, 3);
    }

    /** Stands for an invitation: of the same rank, and needs no transaction. */
    private void react() {
        var reference = UUID.randomUUID();
        outbox.react(reference, OutboxStage.OWNER, room, new MatrixEventId("$any"), "x");
        database.update("update core_outbox set priority = ? where id = ?", Priority.INVITATION, reference);
    }

    private UUID edit(String text) {
        var reference = UUID.randomUUID();
        outbox.edit(reference, OutboxStage.OWNER, room, MESSAGE, Text.of(text));
        return reference;
    }
}
