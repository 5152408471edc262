package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.outbox.DeliveryOutcome.DRY_RUN;
import static org.eventbot.core.outbox.DeliveryOutcome.NOT_THERE;
import static org.eventbot.core.outbox.DeliveryOutcome.NO_SUCH_ACCOUNT;
import static org.eventbot.core.outbox.DeliveryOutcome.SENT;

import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.vault.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** A dry run looks at everything and changes nobody's membership. */
@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = OutboxStage.class)
@TestPropertySource(properties = "eventbot.dry-run=true")
class DryRunTests {

    private static final MatrixId ADA = new MatrixId("@ada:remote.example");
    private static final MatrixId NOBODY = new MatrixId("@nobody:example.org");
    private static final RoomId ROOM = new RoomId("!room:example.org");

    @Autowired
    StoredOutbox outbox;

    @Autowired
    OutboxStage.Steps pump;

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    OutboxStage.Plugin plugin;

    @Autowired
    TransactionOperations transaction;

    private final UUID reference = UUID.randomUUID();

    @BeforeEach
    void beginAnew() {
        matrix.forget();
        plugin.forget();
        matrix.room(ROOM, create());
    }

    @Test
    void invitesNobody() {
        assertThat(outcome(() -> outbox.invite(reference, OutboxStage.OWNER, Scope.host(), ROOM, ADA, "why")))
                .isEqualTo(DRY_RUN);
        assertThat(matrix.count("invite")).isZero();
    }

    @Test
    void stillSeesWhoCannotBeInvited() {
        matrix.nobody(NOBODY);

        assertThat(outcome(() -> outbox.invite(reference, OutboxStage.OWNER, Scope.host(), ROOM, NOBODY, "why")))
                .isEqualTo(NO_SUCH_ACCOUNT);
    }

    @Test
    void takesNothingFromAnybody() {
        matrix.member(ROOM, ADA, Membership.JOIN);

        assertThat(outcome(() -> outbox.remove(reference, OutboxStage.OWNER, Scope.host(), ROOM, ADA, "why")))
                .isEqualTo(DRY_RUN);
        assertThat(matrix.is(ROOM, ADA)).contains(Membership.JOIN);
    }

    @Test
    void stillSeesThatThereIsNothingToTake() {
        assertThat(outcome(() -> outbox.withdraw(reference, OutboxStage.OWNER, Scope.host(), ROOM, ADA, "why")))
                .isEqualTo(NOT_THERE);
    }

    @Test
    void speaks() {
        assertThat(outcome(() -> outbox.post(reference, OutboxStage.OWNER, ROOM, Text.of("Hello"))))
                .isEqualTo(SENT);
    }

    private @Nullable DeliveryOutcome outcome(Runnable order) {
        transaction.executeWithoutResult(status -> order.run());
        pump.run();
        return plugin.outcome(reference);
    }
}
