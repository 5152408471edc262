package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.eventbot.core.matrix.internal.RoomFixture.create;

import java.time.Duration;
import java.util.UUID;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.outbox.internal.OutboxStage.Plugin;
import org.eventbot.core.outbox.internal.OutboxStage.Steps;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The pump on its own thread, which a stopped pump does not leave behind. */
@RepositoryTest(migrations = "host")
@DirtiesContext
@ContextConfiguration(classes = OutboxStage.class)
class OutboxPumpTests {

    private static final RoomId ROOM = new RoomId("!room:example.org");

    @Autowired
    StoredOutbox outbox;

    @Autowired
    Steps steps;

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    Plugin plugin;

    @Autowired
    TestClock clock;

    /** The context may have served other tests before. */
    @BeforeEach
    void beginAnew() {
        clock.turn(Duration.ofHours(1));
        matrix.forget();
        plugin.forget();
        matrix.room(ROOM, create());
    }

    @Test
    void sendsAtOnceWhatIsCommittedAndStopsWhenTold() {
        steps.pump().start();
        try {
            for (int i = 0; i < 3; i++) {
                var reference = UUID.randomUUID();
                outbox.post(reference, OutboxStage.OWNER, ROOM, Text.of("Hello"));
                // Far less than the pump would sleep: it was woken.
                await().atMost(Duration.ofSeconds(10)).until(() -> plugin.outcome(reference) == DeliveryOutcome.SENT);
            }
        } finally {
            steps.pump().stop();
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("outbox-pump");
    }
}
