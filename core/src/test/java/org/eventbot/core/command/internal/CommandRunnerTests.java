package org.eventbot.core.command.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.message;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.eventbot.core.outbox.internal.OutboxPump;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/** From a stored command to its answer, on the threads that do it. */
@RepositoryTest(migrations = "host")
@DirtiesContext
@ContextConfiguration(classes = CommandStage.class, initializers = CommandStage.Catalog.class)
class CommandRunnerTests {

    private static final RoomId ROOM = new RoomId("!runner:example.org");
    private static final MatrixId ADA = new MatrixId("@ada:example.org");

    @Autowired
    CommandInbox inbox;

    @Autowired
    CommandRunner runner;

    @Autowired
    OutboxPump pump;

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionOperations transaction;

    @Test
    void answersEachCommandOnceAndInOrderWhateverTheHomeserverDoes() {
        matrix.forget();
        matrix.room(ROOM, create())
                .member(ROOM, ADA, Membership.JOIN)
                .member(ROOM, CommandStage.OPERATOR, Membership.JOIN);
        clock.turn(Duration.ofHours(1));
        var left = take("version");
        runner.start();
        pump.start();
        try {
            awaitSaid(1);
            matrix.fail("markRead", MatrixFailures.forbidden());
            matrix.fail("joinedMembers", MatrixFailures.proxyOnly());
            runner.submit(take("help version"), ROOM);
            awaitSaid(2);
            runner.submit(take("dance"), ROOM);
            runner.submit(left, ROOM);
            runner.submit(UUID.randomUUID(), ROOM);
            runner.submit(take("help dance"), ROOM);
            awaitSaid(3);
        } finally {
            runner.stop();
            pump.stop();
        }

        assertThat(matrix.said())
                .satisfiesExactly(
                        version -> assertThat(version).startsWith("eventbot "),
                        trouble -> assertThat(trouble).startsWith("The homeserver did not answer as it should."),
                        refusal -> assertThat(refusal).contains("I know no command dance"));
        assertThat(matrix.count("markRead")).isEqualTo(2);
        assertThat(inbox.waiting()).isEmpty();
        assertThat(List.copyOf(Thread.getAllStackTraces().keySet()))
                .extracting(Thread::getName)
                .doesNotContain("command");
    }

    private void awaitSaid(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> matrix.sent().size() >= count);
    }

    private UUID take(String typed) {
        return transaction
                .execute(status -> inbox.take(
                        ROOM, message("$" + UUID.randomUUID(), ADA.value(), clock.instant(), "{}"), typed, false))
                .orElseThrow();
    }
}
