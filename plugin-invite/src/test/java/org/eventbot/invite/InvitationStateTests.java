package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.invite.Stage.ADA;
import static org.eventbot.invite.Stage.BOB;
import static org.eventbot.invite.Stage.EVE;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Delivery;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.statistics.Counters;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class InvitationStateTests {

    private static final MatrixId MODERATOR = new MatrixId("@moderator:example.org");

    @Autowired
    Stage stage;

    @BeforeEach
    void run() {
        stage.set().linked().sell("ORDER1", 1, "@ada:example.org").run();
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, INVITED",
        "ALREADY_INVITED, INVITED",
        "ALREADY_JOINED, JOINED",
        "BANNED, BANNED",
        "INVITES_BLOCKED, BLOCKED",
        "NO_SUCH_ACCOUNT, FAILED",
        "ADDRESS_REFUSED, FAILED",
        "GIVEN_UP, FAILED",
        "NOT_ALLOWED, FAILED",
    })
    void followsTheDelivery(DeliveryOutcome outcome, InvitationState state) {
        stage.deliver(outcome);

        assertThat(stage.state(ADA)).isEqualTo(state);
    }

    @Test
    void remembersWhyItFailed() {
        stage.deliver(DeliveryOutcome.NO_SUCH_ACCOUNT);

        assertThat(stage.invitation(ADA).getFailure()).isEqualTo(DeliveryOutcome.NO_SUCH_ACCOUNT);
    }

    @Test
    void seesAnInvitationAccepted() {
        stage.deliver(DeliveryOutcome.SENT).become(ADA, Membership.JOIN);

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.JOINED);
    }

    @Test
    void seesAnInvitationDeclined() {
        stage.deliver(DeliveryOutcome.SENT).become(ADA, Membership.LEAVE);

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void seesAnInvitationTakenBackByAModerator() {
        stage.deliver(DeliveryOutcome.SENT).become(ADA, Membership.LEAVE, MODERATOR);

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.TURNED_AWAY);
        assertThat(stage.run().waiting()).isEmpty();
    }

    @Test
    void seesWhoCameAndWent() {
        stage.deliver(DeliveryOutcome.SENT).become(ADA, Membership.JOIN).become(ADA, Membership.LEAVE, MODERATOR);

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.LEFT);
        assertThat(stage.run().waiting()).isEmpty();
    }

    @Test
    void seesABanAndItsEnd() {
        stage.deliver(DeliveryOutcome.SENT).become(ADA, Membership.BAN, MODERATOR);
        assertThat(stage.state(ADA)).isEqualTo(InvitationState.BANNED);

        stage.become(ADA, Membership.LEAVE, MODERATOR);
        assertThat(stage.state(ADA)).isEqualTo(InvitationState.LEFT);
    }

    @Test
    void believesTheRoomMoreThanALateDelivery() {
        stage.become(ADA, Membership.INVITE, MODERATOR).become(ADA, Membership.JOIN);
        stage.deliver(DeliveryOutcome.SENT);

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.JOINED);
        assertThat(stage.invitation(ADA).isEverInvited()).isTrue();
    }

    @Test
    void takesTheSameChangesOnceMoreAfterACrash() {
        stage.deliver(DeliveryOutcome.SENT)
                .become(ADA, Membership.INVITE, MODERATOR)
                .become(ADA, Membership.JOIN);
        stage.become(ADA, Membership.INVITE, MODERATOR).become(ADA, Membership.JOIN);

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.JOINED);
    }

    /** The homeserver tells of an invitation at the same moment by its answer and by the sync loop. */
    @RepeatedTest(10)
    void takesDeliveryAndChangeAtTheSameMoment() throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var delivery = threads.submit(() -> {
                together.await();
                return stage.deliver(DeliveryOutcome.SENT);
            });
            var change = threads.submit(() -> {
                together.await();
                return stage.become(ADA, Membership.INVITE, MODERATOR).become(ADA, Membership.JOIN);
            });
            delivery.get(20, TimeUnit.SECONDS);
            change.get(20, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.JOINED);
    }

    @Test
    void goesOnWaitingForSomebodyWhoKnocksOrLeaves() {
        stage.become(ADA, Membership.KNOCK).become(ADA, Membership.LEAVE);

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.QUEUED);
    }

    @Test
    void ignoresPeopleItDoesNotKnow() {
        stage.become(BOB, Membership.JOIN);

        assertThat(stage.invitations.findByEventId(stage.event().id())).hasSize(1);
    }

    @Test
    void ignoresDeliveriesItDoesNotKnow() {
        stage.inTransaction(() -> stage.outbox.post(UUID.randomUUID(), "invite", stage.room, Text.of("totals")));

        stage.deliver(DeliveryOutcome.SENT);

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.INVITED);
    }

    @Test
    void learnsThatACancelledInvitationWasOnItsWay() {
        var entry = stage.outbox.waiting().get(0);
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        assertThat(stage.state(ADA)).isEqualTo(InvitationState.WITHDRAWN);

        stage.get(InvitationDeliveries.class)
                .onDelivery(new Delivery(entry.reference(), entry.room(), DeliveryOutcome.SENT, Optional.empty()));

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.INVITED);
    }

    @Test
    void healsByASnapshotWhatTheSyncLoopMissed() {
        stage.sell("ORDER2", 1, "@bob:example.org")
                .sell("ORDER3", 1, "@eve:example.org")
                .ingest();
        stage.deliver(DeliveryOutcome.SENT).become(BOB, Membership.JOIN).turn(Duration.ofMinutes(1));
        stage.rooms
                .member(stage.room, ADA, Membership.JOIN)
                .member(stage.room, BOB, Membership.LEAVE)
                .member(stage.room, EVE, Membership.LEAVE);

        stage.snapshot();

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.JOINED);
        assertThat(stage.state(BOB)).isEqualTo(InvitationState.LEFT);
        assertThat(stage.state(EVE)).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void doesNotBelieveASnapshotThatIsOlderThanAChange() {
        stage.deliver(DeliveryOutcome.SENT);
        stage.rooms.member(stage.room, ADA, Membership.LEAVE);

        stage.snapshot();

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.INVITED);
    }

    @Test
    void endsSnapshotsOfALinkThatIsGone() {
        var gone = UUID.randomUUID();
        stage.jobs.every(SnapshotJob.NAME, gone, Duration.ofMinutes(10));

        stage.get(SnapshotJob.class).run(gone);

        assertThat(stage.jobs.due(SnapshotJob.NAME, gone)).isEmpty();
    }

    @Test
    void pausesWhenTheBotMayNotInviteAndSaysSoOnce() {
        stage.sell("ORDER2", 1, "@bob:example.org")
                .sell("ORDER3", 1, "@eve:example.org")
                .ingest();
        stage.deliver(ADA, DeliveryOutcome.NOT_ALLOWED);

        assertThat(stage.link().isPaused()).isTrue();
        assertThat(stage.waiting()).isEmpty();
        assertThat(stage.notices(stage.room)).singleElement().satisfies(notice -> assertThat(
                        notice.text().orElseThrow().plain())
                .contains("power to invite"));

        stage.run();
        assertThat(stage.waiting()).containsExactlyInAnyOrder(ADA, BOB, EVE);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryOutcome.class,
            names = {"NO_SUCH_ACCOUNT", "BANNED", "INVITES_BLOCKED", "ADDRESS_REFUSED"})
    void doesNotTryAgainWhatLiesWithThePerson(DeliveryOutcome outcome) {
        stage.deliver(outcome).run();

        assertThat(stage.waiting()).isEmpty();
    }

    @Test
    void triesAgainWhatLayWithAServer() {
        stage.deliver(DeliveryOutcome.GIVEN_UP).run();

        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void countsTicketsAndPeople() {
        stage.sell("ORDER2", 1, "@bob:example.org")
                .sell("ORDER2", 2, "@bob:example.org")
                .sell("ORDER3", 1, "@eve:example.org")
                .sell("ORDER4", 1, "eve@example.org")
                .sell("ORDER5", 1, null)
                .change("ORDER6", 1, "@late:example.org", Entitlement.PENDING)
                .ingest();
        stage.deliver(ADA, DeliveryOutcome.SENT).deliver(BOB, DeliveryOutcome.NO_SUCH_ACCOUNT);
        stage.deliver(EVE, DeliveryOutcome.SENT).become(EVE, Membership.JOIN).become(EVE, Membership.LEAVE);

        assertThat(stage.get(InviteStatistics.class).count(stage.event().id())).isEqualTo(new Counters(6, 2, 1, 0, 3));
        assertThat(stage.get(InviteStatistics.class).count(UUID.randomUUID())).isEqualTo(Counters.NONE);
    }
}
