package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.MatrixFailures.rateLimited;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;
import static org.eventbot.core.outbox.DeliveryOutcome.ALREADY_INVITED;
import static org.eventbot.core.outbox.DeliveryOutcome.SENT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
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

/** An account without a limit has two invitations on their way, every other one only one. */
@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = OutboxStage.class)
class TwoAtOnceTests {

    /** More than any common limit lets through. */
    private static final int SURELY_FREE = 30;

    @Autowired
    StoredOutbox outbox;

    @Autowired
    OutboxLedger ledger;

    @Autowired
    Courier courier;

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

    @Autowired
    PaceMemory memory;

    private final RoomId room = new RoomId("!" + UUID.randomUUID() + ":example.org");
    private final List<UUID> invited = new ArrayList<>();
    private Steps pump;

    @BeforeEach
    void beginAnew() {
        database.update("delete from core_outbox");
        database.update("delete from core_pace");
        matrix.forget();
        plugin.forget();
        clock.turn(Duration.ofHours(1));
        matrix.room(room, create(), levels("{'users': {'" + BOT.value() + "': 50}, 'invite': 50}"));
        pump = begin();
    }

    @Test
    void hasTwoInvitationsOnTheirWayOnceTheAccountSurelyHasNoLimit() {
        pass(SURELY_FREE);
        invite(4);
        matrix.answerBoth("invite");
        pump.run();

        assertThat(matrix.overlapped()).isTrue();
        assertThat(invited).allMatch(one -> plugin.outcome(one) == SENT);
        assertThat(matrix.count("invite")).isEqualTo(4);
        assertThat(matrix.count("membership")).isZero();
    }

    @Test
    void hasOneOnItsWayWhileALimitIsPossible() {
        pass(SURELY_FREE - 1);
        invite(2);
        pump.step();

        assertThat(matrix.count("invite")).isOne();
    }

    @Test
    void hasOneOnItsWayAgainAfterARefusal() {
        pass(SURELY_FREE);
        invite(4);
        pump.pace().refused(clock.instant(), Duration.ofSeconds(5 * (SURELY_FREE + 1 - 10)));
        for (int i = 0; i < SURELY_FREE; i++) {
            clock.turn(Duration.ofMinutes(10));
            pass(1);
        }
        clock.turn(Duration.ofMinutes(10));
        pump.step();
        assertThat(matrix.count("invite")).isOne();

        clock.turn(Duration.ofMinutes(10));
        pump.run();
        assertThat(invited).allMatch(one -> plugin.outcome(one) == SENT);
    }

    @Test
    void putsBothBackWhenBothAreRefusedAndInvitesThemLater() {
        pass(SURELY_FREE);
        invite(3);
        matrix.fail("invite", rateLimited(Duration.ofSeconds(5)));
        matrix.fail("invite", rateLimited(Duration.ofSeconds(5)));
        pump.step();
        pump.step();
        assertThat(matrix.count("invite")).isEqualTo(2);
        assertThat(plugin.heard()).isEmpty();

        clock.turn(Duration.ofSeconds(6));
        pump.run();
        assertThat(invited).allMatch(one -> plugin.outcome(one) == SENT);
        assertThat(matrix.count("invite")).isEqualTo(5);
        assertThat(matrix.count("membership")).as("surely not sent").isZero();
    }

    @Test
    void invitesNobodyTwiceAfterACrashWithTwoOnTheirWay() {
        pass(SURELY_FREE);
        invite(4);
        matrix.answerBoth("invite");
        pump.step();
        assertThat(plugin.heard()).isEmpty();

        begin().run();
        assertThat(invited).allMatch(one -> plugin.outcome(one) != null);
        assertThat(plugin.outcome(invited.get(0))).isEqualTo(ALREADY_INVITED);
        assertThat(matrix.count("invite")).isEqualTo(4);
    }

    @Test
    void waitsForTheSecondOneBeforeItStops() {
        pass(SURELY_FREE);
        invite(4);
        matrix.answerBoth("invite");
        pump.step();
        pump.pump().stop();
        pump.pump().start();
        pump.pump().stop();

        assertThat(database.queryForList("select id from core_outbox where claimed"))
                .isEmpty();
        assertThat(matrix.count("invite")).isEqualTo(plugin.heard().size());
    }

    private Steps begin() {
        var pace = new Pace(clock, memory);
        return new Steps(
                new OutboxPump(ledger, courier, new SlowLanes(Duration.ofSeconds(2)), pace, clock), pace, clock);
    }

    private void pass(int events) {
        for (int i = 0; i < events; i++) {
            pump.pace().passed(pump.pace().sending());
        }
    }

    private void invite(int people) {
        for (int i = 0; i < people; i++) {
            var reference = UUID.randomUUID();
            var person = new MatrixId("@guest" + i + ":example.org");
            clock.turn(Duration.ofMillis(1));
            transaction.executeWithoutResult(status ->
                    outbox.invite(reference, OutboxStage.OWNER, Scope.host(), room, person, "You registered"));
            invited.add(reference);
        }
    }
}
