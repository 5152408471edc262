package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;
import static org.eventbot.core.outbox.DeliveryOutcome.ALREADY_JOINED;
import static org.eventbot.core.outbox.DeliveryOutcome.NOT_ALLOWED;
import static org.eventbot.core.outbox.DeliveryOutcome.NOT_THERE;
import static org.eventbot.core.outbox.DeliveryOutcome.SENT;

import java.time.Duration;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.eventbot.core.message.Text;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.vault.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/** Taking invitations back, removing people, and what refers to messages. */
@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = OutboxStage.class)
class TakingBackTests {

    private static final MatrixId ADA = new MatrixId("@ada:remote.example");

    @Autowired
    StoredOutbox outbox;

    @Autowired
    OutboxStage.Steps pump;

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    OutboxStage.Plugin plugin;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate database;

    private final RoomId room = new RoomId("!" + UUID.randomUUID() + ":example.org");

    @BeforeEach
    void beginAnew() {
        database.update("delete from core_outbox");
        matrix.forget();
        plugin.forget();
        clock.turn(Duration.ofHours(1));
        matrix.room(room, create(), levels("{'users': {'" + BOT.value() + "': 50}}"));
    }

    @Test
    void takesAnOpenInvitationBack() {
        matrix.member(room, ADA, Membership.INVITE);

        assertThat(plugin.outcome(withdraw())).isEqualTo(SENT);
        assertThat(matrix.is(room, ADA)).contains(Membership.LEAVE);
    }

    @Test
    void leavesAPersonInTheRoomWhoCameBeforeTheInvitationWasTakenBack() {
        matrix.member(room, ADA, Membership.JOIN);

        assertThat(plugin.outcome(withdraw())).isEqualTo(ALREADY_JOINED);
        assertThat(matrix.is(room, ADA)).contains(Membership.JOIN);
    }

    @Test
    void removesAPersonFromTheRoom() {
        matrix.member(room, ADA, Membership.JOIN);

        assertThat(plugin.outcome(remove())).isEqualTo(SENT);
        assertThat(matrix.is(room, ADA)).contains(Membership.LEAVE);
    }

    @Test
    void hasNothingToTakeBackFromSomebodyWhoIsGoneOrBanned() {
        matrix.member(room, ADA, Membership.BAN);

        assertThat(plugin.outcome(remove())).isEqualTo(NOT_THERE);
        assertThat(matrix.count("kick")).isZero();
    }

    @Test
    void saysWhenItMayNotRemove() {
        matrix.member(room, ADA, Membership.JOIN);
        matrix.fail("kick", MatrixFailures.forbidden());

        assertThat(plugin.outcome(remove())).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void editsAMessageInItsPlace() {
        outbox.edit(UUID.randomUUID(), OutboxStage.OWNER, room, new MatrixEventId("$first"), Text.of("5 of 10"));
        clock.turn(Duration.ofSeconds(3));
        pump.run();

        var content = matrix.sent().get(0).content();
        assertThat(content.at("/m.relates_to/rel_type").asString()).isEqualTo("m.replace");
        assertThat(content.at("/m.relates_to/event_id").asString()).isEqualTo("$first");
        assertThat(content.at("/m.new_content/body").asString()).isEqualTo("5 of 10");
        assertThat(content.path("body").asString()).isEqualTo("* 5 of 10");
    }

    @Test
    void reactsToAMessage() {
        outbox.react(UUID.randomUUID(), OutboxStage.OWNER, room, new MatrixEventId("$thanks"), "🍪");
        pump.run();

        var relation = matrix.sent().get(0).content().path("m.relates_to");
        assertThat(relation.path("rel_type").asString()).isEqualTo("m.annotation");
        assertThat(relation.path("key").asString()).isEqualTo("🍪");
    }

    @Test
    void answersAMessage() {
        outbox.replyTo(UUID.randomUUID(), OutboxStage.OWNER, room, new MatrixEventId("$question"), Text.of("Yes."));
        pump.run();

        var content = matrix.sent().get(0).content();
        assertThat(content.at("/m.relates_to/m.in_reply_to/event_id").asString())
                .isEqualTo("$question");
        assertThat(content.path("msgtype").asString()).isEqualTo("m.notice");
    }

    @Test
    void deletesAMessageAlsoWhereThePluginIsOffByNow() {
        var message = new MatrixEventId("$personal");
        var reference = UUID.randomUUID();
        outbox.redact(reference, "switched-off", room, message);
        outbox.redact(reference, "switched-off", room, message);
        pump.run();

        assertThat(matrix.redacted()).containsExactly(message);
    }

    private UUID withdraw() {
        var reference = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> outbox.withdraw(reference, OutboxStage.OWNER, Scope.host(), room, ADA, "cancelled"));
        pump.run();
        return reference;
    }

    private UUID remove() {
        var reference = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> outbox.remove(reference, OutboxStage.OWNER, Scope.host(), room, ADA, "cancelled"));
        pump.run();
        return reference;
    }
}
