package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.MatrixFailures.badRequest;
import static org.eventbot.core.matrix.internal.MatrixFailures.deadToken;
import static org.eventbot.core.matrix.internal.MatrixFailures.forbidden;
import static org.eventbot.core.matrix.internal.MatrixFailures.noAnswer;
import static org.eventbot.core.matrix.internal.MatrixFailures.proxyOnly;
import static org.eventbot.core.matrix.internal.MatrixFailures.rateLimited;
import static org.eventbot.core.matrix.internal.MatrixFailures.remoteDown;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.encryption;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;
import static org.eventbot.core.matrix.internal.RoomFixture.state;
import static org.eventbot.core.outbox.DeliveryOutcome.ADDRESS_REFUSED;
import static org.eventbot.core.outbox.DeliveryOutcome.ALREADY_INVITED;
import static org.eventbot.core.outbox.DeliveryOutcome.ALREADY_JOINED;
import static org.eventbot.core.outbox.DeliveryOutcome.BANNED;
import static org.eventbot.core.outbox.DeliveryOutcome.GIVEN_UP;
import static org.eventbot.core.outbox.DeliveryOutcome.INVITES_BLOCKED;
import static org.eventbot.core.outbox.DeliveryOutcome.NOT_ALLOWED;
import static org.eventbot.core.outbox.DeliveryOutcome.NO_SUCH_ACCOUNT;
import static org.eventbot.core.outbox.DeliveryOutcome.PLUGIN_OFF;
import static org.eventbot.core.outbox.DeliveryOutcome.ROOM_NOT_PRIVATE;
import static org.eventbot.core.outbox.DeliveryOutcome.SENT;

import java.time.Duration;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.outbox.internal.OutboxStage.Plugin;
import org.eventbot.core.outbox.internal.OutboxStage.Steps;
import org.eventbot.core.outbox.internal.OutboxStage.Switches;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of an entry when the homeserver, the room or the plugin is not as one would wish. */
@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = OutboxStage.class)
class DeliveryTests {

    private static final MatrixId ADA = new MatrixId("@ada:remote.example");
    private static final MatrixId BEN = new MatrixId("@ben:remote.example");
    private static final MatrixId LOCAL = new MatrixId("@local:example.org");
    private static final Duration INVITEES_LIMIT = Duration.ofSeconds(333);

    @Autowired
    StoredOutbox outbox;

    @Autowired
    OutboxLedger ledger;

    @Autowired
    Steps pump;

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    Switches switches;

    @Autowired
    Plugin plugin;

    @Autowired
    TestClock clock;

    @Autowired
    Vault vault;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate database;

    /** A room of its own for each test, since states of rooms are remembered. */
    private final RoomId room = new RoomId("!" + UUID.randomUUID() + ":example.org");

    @BeforeEach
    void beginAnew() {
        database.update("delete from core_outbox");
        matrix.forget();
        plugin.forget();
        clock.turn(Duration.ofHours(1));
        matrix.room(room, create(), levels("{'users': {'" + BOT.value() + "': 50}, 'invite': 50}"));
    }

    @Test
    void looksBeforeItInvitesASecondTime() {
        var reference = invite(ADA);
        ledger.claim(Permit.ALL, null);
        matrix.member(room, ADA, Membership.INVITE);
        pump.run();

        assertThat(plugin.outcome(reference)).isEqualTo(ALREADY_INVITED);
        assertThat(matrix.count("invite")).isZero();
    }

    @Test
    void invitesWhenALookShowsThatItDidNotHappen() {
        var reference = invite(ADA);
        ledger.claim(Permit.ALL, null);
        matrix.member(room, ADA, Membership.LEAVE);
        pump.run();

        assertThat(plugin.outcome(reference)).isEqualTo(SENT);
        assertThat(matrix.count("invite")).isOne();
    }

    @Test
    void doesNotLookBeforeAFirstInvitation() {
        invite(ADA);
        pump.run();

        assertThat(matrix.count("membership")).isZero();
        assertThat(matrix.is(room, ADA)).contains(Membership.INVITE);
    }

    @Test
    void looksAfterAnAnswerThatNeverCame() {
        var reference = invite(ADA);
        matrix.fail("invite", noAnswer());
        pump.run();
        assertThat(plugin.outcome(reference)).isNull();

        matrix.member(room, ADA, Membership.JOIN);
        clock.turn(Duration.ofMinutes(1));
        pump.run();
        assertThat(plugin.outcome(reference)).isEqualTo(ALREADY_JOINED);
        assertThat(matrix.count("invite")).isOne();
    }

    @Test
    void doesNotTakeBackWhatMayHaveHappened() {
        var reference = invite(ADA);
        ledger.claim(Permit.ALL, null);
        outbox.cancel(reference);
        pump.run();

        assertThat(plugin.outcome(reference)).isEqualTo(SENT);
    }

    @Test
    void holdsStillAsLongAsItIsAskedTo() {
        var reference = invite(ADA);
        matrix.fail("invite", rateLimited(Duration.ofSeconds(5)));
        pump.run();
        var other = post();
        pump.run();
        assertThat(matrix.sent()).isEmpty();

        clock.turn(Duration.ofSeconds(4));
        pump.run();
        assertThat(matrix.count("invite")).isOne();

        clock.turn(Duration.ofSeconds(1));
        pump.run();
        assertThat(plugin.outcome(reference)).isEqualTo(SENT);
        assertThat(plugin.outcome(other)).isEqualTo(SENT);
        assertThat(matrix.count("membership")).isZero();
    }

    @Test
    void holdsStillForAWhileWhenTheHomeserverDoesNotSayHowLong() {
        post();
        matrix.fail("send", rateLimited(Duration.ZERO));
        pump.run();
        assertThat(matrix.sent()).isEmpty();

        clock.turn(Duration.ofSeconds(5));
        pump.run();
        assertThat(matrix.sent()).hasSize(1);
    }

    @Test
    void defersOnlyTheOneWhoIsInvitedTooOften() {
        var ada = invite(ADA);
        matrix.fail("invite", rateLimited(INVITEES_LIMIT));
        clock.turn(Duration.ofMillis(1));
        var ben = invite(BEN);
        pump.run();
        assertThat(plugin.outcome(ben)).isEqualTo(SENT);
        assertThat(plugin.outcome(ada)).isNull();

        clock.turn(INVITEES_LIMIT);
        pump.run();
        assertThat(plugin.outcome(ada)).isEqualTo(SENT);
        assertThat(matrix.count("membership")).isZero();
    }

    @Test
    void countsNoRefusalForTooManyEventsAsAnAttempt() {
        var reference = invite(ADA);
        for (int i = 0; i < 12; i++) {
            matrix.fail("invite", rateLimited(Duration.ofSeconds(5)));
            pump.run();
            clock.turn(Duration.ofSeconds(5));
        }
        matrix.fail("invite", remoteDown());
        pump.run();
        assertThat(plugin.outcome(reference)).isNull();

        clock.turn(Duration.ofMinutes(5));
        pump.run();
        assertThat(plugin.outcome(reference)).isEqualTo(SENT);
    }

    @Test
    void triesARemoteServerTenTimesAndHoldsNobodyBack() {
        var ada = invite(ADA);
        for (int i = 0; i < 9; i++) {
            matrix.fail("invite", remoteDown());
            pump.run();
            var other = post();
            pump.run();
            assertThat(plugin.outcome(other)).isEqualTo(SENT);
            assertThat(plugin.outcome(ada)).isNull();
            clock.turn(Duration.ofMinutes(5));
        }
        matrix.fail("invite", remoteDown());
        pump.run();

        assertThat(plugin.outcome(ada)).isEqualTo(GIVEN_UP);
        assertThat(matrix.count("invite")).isEqualTo(10);
    }

    @Test
    void neverGivesUpWhileTheHomeserverIsDown() {
        var ada = invite(ADA);
        for (int i = 0; i < 15; i++) {
            matrix.fail("invite", i % 2 == 0 ? proxyOnly() : noAnswer());
            pump.run();
            assertThat(plugin.outcome(ada)).isNull();
            clock.turn(Duration.ofMinutes(5));
        }
        pump.run();

        assertThat(plugin.outcome(ada)).isEqualTo(SENT);
    }

    @Test
    void keepsEverythingWhenTheTokenIsDead() {
        var first = post();
        invite(ADA);
        matrix.fail("send", deadToken());
        pump.run();
        assertThat(matrix.count("invite")).isZero();

        clock.turn(Duration.ofMinutes(2));
        pump.run();
        assertThat(plugin.outcome(first)).isEqualTo(SENT);
        assertThat(plugin.heard()).hasSize(2);
    }

    @Test
    void tellsWhyAnInvitationWasRefused() {
        assertThat(refused(forbidden("M_INVITE_BLOCKED"), null)).isEqualTo(INVITES_BLOCKED);
        assertThat(refused(badRequest(), null)).isEqualTo(ADDRESS_REFUSED);
        assertThat(refused(forbidden(), Membership.JOIN)).isEqualTo(ALREADY_JOINED);
        assertThat(refused(forbidden(), Membership.INVITE)).isEqualTo(ALREADY_INVITED);
        assertThat(refused(forbidden(), Membership.BAN)).isEqualTo(BANNED);
        assertThat(refused(forbidden(), Membership.LEAVE)).isEqualTo(ADDRESS_REFUSED);
    }

    @Test
    void tellsThatTheBotHasNoPower() {
        var weak = new RoomId("!weak" + UUID.randomUUID());
        matrix.room(weak, create(), levels("{'invite': 50}"));
        matrix.fail("invite", forbidden());

        assertThat(outcomeIn(weak)).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void tellsThatTheBotIsNotInTheRoom() {
        var strange = new RoomId("!strange" + UUID.randomUUID());
        matrix.fail("invite", forbidden());
        matrix.fail("membership", forbidden());

        assertThat(outcomeIn(strange)).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void doesNotGuessWhyWhileTheHomeserverIsDown() {
        var reference = invite(ADA);
        matrix.fail("invite", forbidden());
        matrix.fail("membership", noAnswer());
        pump.run();

        assertThat(plugin.outcome(reference)).isNull();
    }

    @Test
    void invitesNoAccountThatTheOwnHomeserverDoesNotKnow() {
        matrix.nobody(LOCAL);
        var reference = invite(LOCAL);
        pump.run();

        assertThat(plugin.outcome(reference)).isEqualTo(NO_SUCH_ACCOUNT);
        assertThat(matrix.count("invite")).isZero();
    }

    @Test
    void invitesWhenTheHomeserverDoesNotTellItsAccounts() {
        matrix.hidesAccounts();
        var reference = invite(LOCAL);
        pump.run();

        assertThat(plugin.outcome(reference)).isEqualTo(SENT);
    }

    @Test
    void asksNoOtherServerForItsAccounts() {
        invite(ADA);
        pump.run();

        assertThat(matrix.count("accountExists")).isZero();
    }

    @Test
    void tellsPersonalThingsOnlyInAPrivateRoomInTheClear() {
        assertThat(personalIn(create())).isEqualTo(SENT);
        assertThat(personalIn(create(), encryption())).isEqualTo(ROOM_NOT_PRIVATE);
        assertThat(personalIn(create(), state("m.room.join_rules", "", "{'join_rule': 'public'}")))
                .isEqualTo(ROOM_NOT_PRIVATE);
        assertThat(personalIn(
                        create(), state("m.room.history_visibility", "", "{'history_visibility': 'world_readable'}")))
                .isEqualTo(ROOM_NOT_PRIVATE);
        assertThat(matrix.sent()).hasSize(1);
    }

    @Test
    void saysThatAMessageWasRefused() {
        var reference = post();
        matrix.fail("send", forbidden());
        pump.run();

        assertThat(plugin.outcome(reference)).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void tellsAPluginOnceThoughItThrowsAtFirst() {
        var reference = post();
        plugin.failNext(2);
        for (int i = 0; i < 3; i++) {
            pump.run();
            clock.turn(Duration.ofMinutes(5));
        }

        assertThat(plugin.outcome(reference)).isEqualTo(SENT);
        assertThat(matrix.sent()).hasSize(1);
    }

    @Test
    void invitesOnceThoughThePluginThrowsAtFirst() {
        var reference = invite(ADA);
        plugin.failNext(1);
        pump.run();
        clock.turn(Duration.ofMinutes(5));
        pump.run();

        assertThat(plugin.outcome(reference)).isEqualTo(ALREADY_INVITED);
        assertThat(matrix.count("invite")).isOne();
    }

    @Test
    void goesOnForOthersWhileAPluginThrows() {
        var first = post();
        clock.turn(Duration.ofMillis(1));
        plugin.failNext(1);
        var second = post();
        pump.run();

        assertThat(plugin.outcome(first)).isNull();
        assertThat(plugin.outcome(second)).isEqualTo(SENT);
    }

    @Test
    void forgetsWhatItsKeyIsGoneFor() {
        var scope = new Scope(UUID.randomUUID());
        vault.open(scope);
        var reference = UUID.randomUUID();
        outbox.postPersonal(reference, OutboxStage.OWNER, scope, room, Text.of("order ABCDE"));
        vault.destroy(scope);
        plugin.failNext(1);
        clock.turn(Duration.ofMillis(1));
        var other = post();
        pump.run();
        assertThat(plugin.outcome(other)).isEqualTo(SENT);

        clock.turn(Duration.ofMinutes(5));
        pump.run();
        assertThat(plugin.outcome(reference)).isEqualTo(GIVEN_UP);
        assertThat(matrix.sent()).hasSize(1);
    }

    @Test
    void sendsNothingForAPluginThatIsOffInTheRoom() {
        switches.turnOff(room);
        var invitation = invite(ADA);
        clock.turn(Duration.ofMillis(1));
        var notice = post();
        pump.run();

        assertThat(plugin.outcome(invitation)).isEqualTo(PLUGIN_OFF);
        assertThat(plugin.outcome(notice)).isEqualTo(PLUGIN_OFF);
        assertThat(matrix.count("invite") + matrix.count("send")).isZero();
    }

    @Test
    void tellsWhatHappenedBeforeThePluginWasSwitchedOff() {
        var reference = invite(ADA);
        ledger.claim(Permit.ALL, null);
        matrix.member(room, ADA, Membership.INVITE);
        switches.turnOff(room);
        pump.run();

        assertThat(plugin.outcome(reference)).isEqualTo(ALREADY_INVITED);
    }

    @Test
    void looksOnceMoreWhenARefusalFollowsAnAnswerThatNeverCame() {
        invite(ADA);
        matrix.fail("invite", noAnswer());
        matrix.fail("invite", rateLimited(Duration.ofSeconds(5)));
        pump.run();
        clock.turn(Duration.ofMinutes(1));
        pump.run();
        matrix.member(room, ADA, Membership.INVITE);
        clock.turn(Duration.ofMinutes(1));
        pump.run();

        assertThat(matrix.count("invite")).isEqualTo(2);
        assertThat(plugin.heard()).singleElement().satisfies(heard -> assertThat(heard.outcome())
                .isEqualTo(ALREADY_INVITED));
    }

    @Test
    void holdsNobodyElseUpWhileItMayNotEnterARoom() {
        transaction.executeWithoutResult(status -> outbox.join(UUID.randomUUID(), new RoomId("!far:far.example")));
        matrix.fail("join", rateLimited(Duration.ofSeconds(10)));
        clock.turn(Duration.ofMillis(1));
        var notice = post();
        pump.run();
        assertThat(plugin.outcome(notice)).isEqualTo(SENT);
        assertThat(matrix.count("join")).isOne();

        clock.turn(Duration.ofSeconds(10));
        pump.run();
        assertThat(matrix.count("join")).isEqualTo(2);
    }

    private @Nullable DeliveryOutcome refused(RuntimeException failure, @Nullable Membership membership) {
        matrix.forget();
        matrix.room(room, create());
        if (membership != null) {
            matrix.member(room, ADA, membership);
        }
        matrix.fail("invite", failure);
        return outcomeIn(room);
    }

    private @Nullable DeliveryOutcome outcomeIn(RoomId target) {
        var reference = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> outbox.invite(reference, OutboxStage.OWNER, Scope.host(), target, ADA, "You registered"));
        pump.run();
        return plugin.outcome(reference);
    }

    private @Nullable DeliveryOutcome personalIn(RoomEvent... state) {
        var target = new RoomId("!" + UUID.randomUUID());
        matrix.room(target, state);
        var reference = UUID.randomUUID();
        outbox.postPersonal(reference, OutboxStage.OWNER, Scope.host(), target, Text.of("order ABCDE"));
        pump.run();
        return plugin.outcome(reference);
    }

    private UUID post() {
        var reference = UUID.randomUUID();
        outbox.post(reference, OutboxStage.OWNER, room, Text.of("Hello"));
        return reference;
    }

    private UUID invite(MatrixId person) {
        var reference = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> outbox.invite(reference, OutboxStage.OWNER, Scope.host(), room, person, "You registered"));
        return reference;
    }
}
