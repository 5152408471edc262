package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eventbot.core.matrix.internal.RoomFixture.create;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.outbox.internal.OutboxStage.Plugin;
import org.eventbot.core.outbox.internal.OutboxStage.Steps;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.vault.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = OutboxStage.class)
class OutboxTests {

    private static final RoomId ROOM = new RoomId("!room:example.org");
    private static final MatrixId ADA = new MatrixId("@ada:remote.example");

    @Autowired
    StoredOutbox outbox;

    @Autowired
    Steps pump;

    @Autowired
    PaceMemory memory;

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    Plugin plugin;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void beginAnew() {
        database.update("delete from core_outbox");
        matrix.forget();
        plugin.forget();
        clock.turn(Duration.ofHours(1));
        matrix.room(ROOM, create());
    }

    @Test
    void sendsWhatWasPosted() {
        var reference = post("**Hello**");
        pump.run();

        assertThat(matrix.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.room()).isEqualTo(ROOM);
            assertThat(sent.transaction()).isEqualTo(reference.toString());
            assertThat(sent.content().path("msgtype").asString()).isEqualTo("m.notice");
            assertThat(sent.content().path("body").asString()).isEqualTo("**Hello**");
            assertThat(sent.content().path("formatted_body").asString()).isEqualTo("<p><strong>Hello</strong></p>");
            assertThat(sent.content().path("m.mentions").isObject()).isTrue();
        });
        assertThat(plugin.outcome(reference)).isEqualTo(DeliveryOutcome.SENT);
        assertThat(plugin.heard().get(0).event()).contains(new MatrixEventId("$" + reference));
        assertThat(waiting()).isZero();
    }

    @Test
    void repliesToWhoAsked() {
        transaction.executeWithoutResult(status ->
                outbox.reply(UUID.randomUUID(), ROOM, new MatrixEventId("$question"), ADA, Reply.text("Yes")));
        pump.run();

        var content = matrix.sent().get(0).content();
        assertThat(content.at("/m.relates_to/m.in_reply_to/event_id").asString())
                .isEqualTo("$question");
        assertThat(content.at("/m.mentions/user_ids/0").asString()).isEqualTo(ADA.value());
    }

    @Test
    void sendsNothingOfATransactionThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            post("Hello");
            status.setRollbackOnly();
        });
        pump.run();

        assertThat(matrix.sent()).isEmpty();
    }

    @Test
    void wantsInvitationsInTheTransactionOfTheirCause() {
        assertThatThrownBy(() -> outbox.invite(UUID.randomUUID(), OutboxStage.OWNER, Scope.host(), ROOM, ADA, "why"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void sendsAnswersFirstThenNoticesThenInvitations() {
        invite(ADA);
        post("one");
        clock.turn(Duration.ofMillis(1));
        post("two");
        transaction.executeWithoutResult(status ->
                outbox.reply(UUID.randomUUID(), ROOM, new MatrixEventId("$question"), ADA, Reply.text("answer")));

        assertThat(pump.step()).isTrue();
        assertThat(matrix.said()).containsExactly("answer");
        pump.step();
        pump.step();
        assertThat(matrix.said()).containsExactly("answer", "one", "two");
        assertThat(matrix.count("invite")).isZero();
        pump.step();
        assertThat(matrix.count("invite")).isOne();
        assertThat(pump.step()).isFalse();
    }

    @Test
    void takesTheSameReferenceOnce() {
        var reference = post("Hello");
        outbox.post(reference, OutboxStage.OWNER, ROOM, Text.of("Hello again"));
        pump.run();

        assertThat(matrix.said()).containsExactly("Hello");
        assertThat(plugin.heard()).hasSize(1);
    }

    @Test
    void takesBackWhatWasNotSent() {
        var reference = invite(ADA);
        outbox.cancel(reference);
        outbox.cancel(UUID.randomUUID());
        pump.run();

        assertThat(matrix.count("invite")).isZero();
        assertThat(plugin.heard()).isEmpty();
    }

    @Test
    void keepsWhatItCarriesUnreadable() {
        invite(ADA);

        var sealed = database.queryForObject("select sealed from core_outbox", byte[].class);
        assertThat(new String(sealed == null ? new byte[0] : sealed, StandardCharsets.ISO_8859_1))
                .isNotEmpty()
                .doesNotContain("ada");
    }

    @Test
    void joinsAndLeaves() {
        var other = new RoomId("!other:example.org");
        transaction.executeWithoutResult(status -> {
            outbox.join(UUID.randomUUID(), other);
            outbox.leave(UUID.randomUUID(), ROOM, "bye");
        });
        pump.run();

        assertThat(matrix.joinedRooms()).containsExactly(other);
    }

    @Test
    void tellsHowMuchWaits() {
        post("one waits");
        var forecast = outbox.forecast(9);

        assertThat(forecast.waiting()).isOne();
        assertThat(forecast.atWorst()).isGreaterThanOrEqualTo(forecast.atBest()).isEqualTo(outbox.timeFor(9));
        assertThat(outbox.forecast(90).atBest()).isGreaterThan(forecast.atBest());
    }

    @Test
    void remembersTheLimitUntilItIsGone() {
        memory.met(new Limit(2.5, 20), clock.instant());
        memory.met(new Limit(5, 10), clock.instant());
        assertThat(memory.load()).contains(new PaceMemory.Met(new Limit(5, 10), clock.instant()));

        memory.gone();
        memory.gone();
        assertThat(memory.load()).isEmpty();
    }

    private UUID post(String text) {
        var reference = UUID.randomUUID();
        outbox.post(reference, OutboxStage.OWNER, ROOM, Text.of(text));
        return reference;
    }

    private UUID invite(MatrixId person) {
        var reference = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> outbox.invite(reference, OutboxStage.OWNER, Scope.host(), ROOM, person, "You registered"));
        return reference;
    }

    private int waiting() {
        return database.queryForList("select id from core_outbox").size();
    }
}
