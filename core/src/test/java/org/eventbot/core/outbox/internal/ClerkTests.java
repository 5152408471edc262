package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.MatrixFailures.forbidden;
import static org.eventbot.core.matrix.internal.MatrixFailures.noAnswer;
import static org.eventbot.core.matrix.internal.MatrixFailures.rateLimited;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;
import static org.eventbot.core.outbox.DeliveryOutcome.ALREADY_INVITED;
import static org.eventbot.core.outbox.DeliveryOutcome.NOT_ALLOWED;
import static org.eventbot.core.outbox.DeliveryOutcome.NO_SUCH_ACCOUNT;
import static org.eventbot.core.outbox.DeliveryOutcome.SENT;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.message.Text;
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
import org.springframework.transaction.support.TransactionOperations;

/** What is done while an invitation is on its way, so that the homeserver need not wait for it. */
@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = OutboxStage.class)
class ClerkTests {

    private static final MatrixId ADA = new MatrixId("@ada:example.org");
    private static final MatrixId BEN = new MatrixId("@ben:example.org");
    private static final MatrixId EVE = new MatrixId("@eve:example.org");

    @Autowired
    StoredOutbox outbox;

    @Autowired
    OutboxLedger ledger;

    @Autowired
    Courier courier;

    @Autowired
    Steps pump;

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

    private final RoomId room = new RoomId("!" + UUID.randomUUID() + ":example.org");

    @BeforeEach
    void beginAnew() {
        pump.run();
        database.update("delete from core_outbox");
        matrix.forget();
        plugin.forget();
        clock.turn(Duration.ofHours(1));
        matrix.room(room, create(), levels("{'users': {'" + BOT.value() + "': 50}, 'invite': 50}"));
    }

    @Test
    void claimsTheNextInvitationWhileOneIsOnItsWay() {
        invite(ADA);
        invite(BEN);
        matrix.meanwhile("invite", () -> awaitClaimed(2));
        pump.step();

        assertThat(matrix.count("invite")).isOne();
        assertThat(claimed()).isEqualTo(2);
    }

    @Test
    void settlesAnInvitationWhileTheNextOneIsOnItsWay() {
        var ada = invite(ADA);
        invite(BEN);
        matrix.pass("invite");
        matrix.meanwhile("invite", () -> await().until(() -> plugin.outcome(ada) == SENT));
        pump.step();
        assertThat(plugin.heard()).isEmpty();

        pump.run();
        assertThat(plugin.heard()).hasSize(2);
        assertThat(matrix.count("invite")).isEqualTo(2);
    }

    @Test
    void claimsNothingWhileSomethingElseIsOnItsWay() {
        outbox.post(UUID.randomUUID(), OutboxStage.OWNER, room, Text.of("Hello"));
        invite(ADA);
        pump.step();

        assertThat(matrix.sent()).hasSize(1);
        assertThat(claimed()).isOne();
    }

    @Test
    void letsAnAnswerOvertakeTheInvitationThatIsReady() {
        invite(ADA);
        invite(BEN);
        matrix.meanwhile("invite", () -> {
            awaitClaimed(2);
            answer();
        });
        pump.step();
        pump.step();

        assertThat(matrix.said()).containsExactly("answer");
        assertThat(matrix.count("invite")).isOne();
        pump.run();
        assertThat(matrix.count("invite")).isEqualTo(2);
        assertThat(matrix.count("membership"))
                .as("nothing may have happened twice")
                .isZero();
    }

    @Test
    void putsTheNextOneBackWhenTheHomeserverRefuses() {
        invite(ADA);
        var ben = invite(BEN);
        matrix.fail("invite", rateLimited(Duration.ofSeconds(5)));
        pump.step();
        pump.step();
        assertThat(claimed()).isZero();

        outbox.cancel(ben);
        clock.turn(Duration.ofSeconds(5));
        pump.run();
        assertThat(plugin.heard()).hasSize(1);
        assertThat(matrix.is(room, BEN)).isEmpty();
    }

    @Test
    void putsTheNextOneBackWhenThePluginMayWishToTakeItBack() {
        var ada = invite(ADA);
        var ben = invite(BEN);
        matrix.forget();
        matrix.room(room, create(), levels("{'users': {'" + BOT.value() + "': 0}, 'invite': 50}"));
        matrix.fail("invite", forbidden());
        pump.step();
        outbox.cancel(ben);
        pump.run();

        assertThat(plugin.outcome(ada)).isEqualTo(NOT_ALLOWED);
        assertThat(plugin.outcome(ben)).isNull();
        assertThat(matrix.count("invite")).isOne();
    }

    @Test
    void asksOnceWhoExists() {
        invite(ADA);
        matrix.nobody(BEN);
        var ben = invite(BEN);
        var eve = invite(EVE);
        pump.run();

        assertThat(plugin.outcome(ben)).isEqualTo(NO_SUCH_ACCOUNT);
        assertThat(plugin.outcome(eve)).isEqualTo(SENT);
        assertThat(matrix.count("accountExists")).isEqualTo(3);
        assertThat(matrix.is(room, BEN)).isEmpty();
    }

    @Test
    void asksAgainWhoExistsWhenThatCouldNotBeToldAhead() {
        invite(new MatrixId("@ada:remote.example"));
        matrix.nobody(BEN);
        var ben = invite(BEN);
        matrix.fail("accountExists", noAnswer());
        pump.run();

        assertThat(plugin.outcome(ben)).isEqualTo(NO_SUCH_ACCOUNT);
        assertThat(matrix.count("accountExists")).isEqualTo(2);
    }

    @Test
    void tellsOfAnInvitationThoughThePluginThrowsWhileTheNextOneIsOnItsWay() {
        var ada = invite(ADA);
        var ben = invite(BEN);
        var eve = invite(EVE);
        plugin.failNext(1);
        pump.run();
        assertThat(plugin.outcome(ada)).isNull();
        assertThat(plugin.outcome(ben)).isEqualTo(SENT);
        assertThat(plugin.outcome(eve)).isEqualTo(SENT);

        clock.turn(Duration.ofMinutes(5));
        pump.run();
        assertThat(plugin.outcome(ada)).isNotNull();
        assertThat(matrix.count("invite")).isEqualTo(3);
    }

    @Test
    void invitesNobodyTwiceAndLosesNobodyAfterACrash() throws InterruptedException {
        var ada = invite(ADA);
        var ben = invite(BEN);
        var eve = invite(EVE);
        var crashed = new OutboxPump(ledger, courier, new SlowLanes(Duration.ofSeconds(2)), pump.pace(), clock);
        crashed.step();
        crashed.step();
        assertThat(claimed()).isEqualTo(2);
        assertThat(matrix.count("invite")).isEqualTo(2);

        pump.run();
        assertThat(plugin.outcome(ada)).isEqualTo(SENT);
        assertThat(plugin.outcome(ben)).isEqualTo(ALREADY_INVITED);
        assertThat(plugin.outcome(eve)).isEqualTo(SENT);
        assertThat(matrix.count("invite")).isEqualTo(3);
        assertThat(matrix.count("membership")).as("claimed, so looked at").isEqualTo(2);
    }

    @Test
    void leavesNothingClaimedThatWasNotSent() {
        var ada = invite(ADA);
        invite(BEN);
        var clerk = new Clerk(ledger, courier, pump.pace());
        var first = Objects.requireNonNull(clerk.next(Permit.ALL));
        clerk.meanwhile(first).join();
        clerk.answered(first, Courier.Result.of(SENT));
        assertThat(claimed()).isEqualTo(2);

        clerk.stop();
        assertThat(claimed()).isZero();
        assertThat(plugin.outcome(ada)).isEqualTo(SENT);
        pump.run();
        assertThat(matrix.count("membership")).isZero();
    }

    private void awaitClaimed(int number) {
        await().until(() -> claimed() == number);
    }

    private int claimed() {
        return database.queryForList("select id from core_outbox where claimed").size();
    }

    private void answer() {
        transaction.executeWithoutResult(status ->
                outbox.reply(UUID.randomUUID(), room, new MatrixEventId("$question"), EVE, Reply.text("answer")));
    }

    /** Each a moment after the one before. */
    private UUID invite(MatrixId person) {
        var reference = UUID.randomUUID();
        clock.turn(Duration.ofMillis(1));
        transaction.executeWithoutResult(
                status -> outbox.invite(reference, OutboxStage.OWNER, Scope.host(), room, person, "You registered"));
        return reference;
    }
}
