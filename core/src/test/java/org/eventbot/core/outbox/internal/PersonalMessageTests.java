package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.PersonalMessages;
import org.eventbot.core.outbox.PersonalMessages.Deletion;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Messages about people are found again, and deleted. */
@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = OutboxStage.class)
class PersonalMessageTests {

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    StoredOutbox outbox;

    @Autowired
    PersonalMessages messages;

    @Autowired
    RedactionJob job;

    @Autowired
    OutboxStage.Steps pump;

    @Autowired
    TestClock clock;

    @Autowired
    Vault vault;

    @Autowired
    JdbcTemplate database;

    private final RoomId desk = new RoomId("!desk-" + UUID.randomUUID());
    private final Scope event = new Scope(UUID.randomUUID());

    @BeforeEach
    void beginAnew() {
        database.update("delete from core_outbox");
        clock.turn(Duration.ofHours(1));
        matrix.forget();
        matrix.room(desk);
        vault.open(event);
    }

    private MatrixEventId post(Scope scope) {
        var reference = UUID.randomUUID();
        outbox.postPersonal(reference, OutboxStage.OWNER, scope, desk, Text.of("Ada could not be invited"));
        pump.run();
        return new MatrixEventId("$" + reference);
    }

    @Test
    void deletesTheMessagesOfAScopeAndNoOthers() {
        var other = new Scope(UUID.randomUUID());
        vault.open(other);
        post(other);
        var first = post(event);
        var second = post(event);

        assertThat(messages.delete(event)).isEqualTo(new Deletion(2, 0));
        pump.run();

        assertThat(matrix.redacted()).containsExactlyInAnyOrder(first, second);
        assertThat(messages.delete(event)).isEqualTo(new Deletion(0, 0));
    }

    @Test
    void deletesEveryEditToo() {
        var message = post(event);
        var edit = UUID.randomUUID();
        outbox.edit(edit, OutboxStage.OWNER, desk, message, Text.of("Ada and Ben"));
        clock.turn(Duration.ofSeconds(5));
        pump.run();

        messages.delete(event);
        pump.run();

        assertThat(matrix.redacted()).containsExactly(new MatrixEventId("$" + edit), message);
    }

    @Test
    void sendsNoEditOfWhatIsBeingDeleted() {
        var message = post(event);
        outbox.edit(UUID.randomUUID(), OutboxStage.OWNER, desk, message, Text.of("Ada and Ben"));
        messages.delete(event);
        outbox.edit(UUID.randomUUID(), OutboxStage.OWNER, desk, message, Text.of("Ada and Ben"));
        clock.turn(Duration.ofSeconds(5));
        pump.run();

        assertThat(matrix.sent()).hasSize(1);
    }

    @Test
    void saysWhatItMayNotDeleteAnyMore() {
        post(event);
        matrix.fail("redact", MatrixFailures.forbidden());

        messages.delete(event);
        pump.run();

        assertThat(messages.delete(event)).isEqualTo(new Deletion(0, 1));
    }

    @Test
    void deletesAnswersAboutPeopleAfterADay() {
        var reference = UUID.randomUUID();
        outbox.postPersonalFor(reference, OutboxStage.OWNER, Scope.host(), desk, Text.of("A copy"), Duration.ofDays(1));
        pump.run();
        clock.turn(Duration.ofHours(23));
        job.run(new UUID(0, 0));
        pump.run();
        assertThat(matrix.redacted()).isEmpty();

        clock.turn(Duration.ofHours(1));
        job.run(new UUID(0, 0));
        pump.run();
        assertThat(matrix.redacted()).containsExactly(new MatrixEventId("$" + reference));
    }

    @Test
    void keepsNoPlaceOfWhatWasNotSent() {
        matrix.fail("send", MatrixFailures.forbidden());
        post(event);

        assertThat(messages.delete(event)).isEqualTo(new Deletion(0, 0));
    }

    @Test
    void leavesARoomAndForgetsIt() {
        outbox.leave(UUID.randomUUID(), OutboxStage.OWNER, desk);
        pump.run();

        assertThat(matrix.count("leave")).isEqualTo(1);
        assertThat(matrix.count("forget")).isEqualTo(1);
    }
}
