package org.eventbot.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.vault.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class RecordingOutboxTests {

    private static final RoomId ROOM = new RoomId("!room");
    private static final MatrixId ADA = new MatrixId("@ada:example.org");

    private final RecordingOutbox outbox = new RecordingOutbox();
    private final UUID reference = UUID.randomUUID();

    @Test
    void ignoresAReferenceThatItHadBefore() {
        invite();
        assertThat(outbox.takeAll()).hasSize(1);

        invite();

        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void takesBackWhatIsCancelled() {
        invite();
        outbox.cancel(reference);

        assertThat(outbox.invitedTo(ROOM)).isEmpty();
    }

    @Test
    void forgetsWhatIsRolledBack() {
        rolledBack(this::invite);
        assertThat(outbox.waiting()).isEmpty();

        invite();
        rolledBack(() -> outbox.cancel(reference));
        assertThat(outbox.invitedTo(ROOM)).containsExactly(ADA);
    }

    @Test
    void tellsNoticesApartAndCountsTheTime() {
        outbox.takes(Duration.ofSeconds(2));
        outbox.post(UUID.randomUUID(), "plugin", ROOM, Text.of("Hello"));
        outbox.postPersonal(UUID.randomUUID(), "plugin", Scope.host(), ROOM, Text.of("Hello"));

        assertThat(outbox.waiting(OutboxEntry.Kind.NOTICE)).hasSize(1);
        assertThat(outbox.waiting(OutboxEntry.Kind.PERSONAL_NOTICE)).hasSize(1);
        assertThat(outbox.timeFor(1)).isEqualTo(Duration.ofSeconds(6));
    }

    private void invite() {
        outbox.invite(reference, "plugin", Scope.host(), ROOM, ADA, "because");
    }

    private static void rolledBack(Runnable work) {
        new TransactionTemplate(new NoDatabase()).executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
