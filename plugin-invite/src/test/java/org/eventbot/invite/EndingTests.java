package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.invite.Stage.ADA;
import static org.eventbot.invite.Stage.BOB;
import static org.eventbot.invite.Stage.ORGANIZER;

import java.time.Duration;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.MatrixAnswer;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.host.MemoryEventRegistry;
import org.eventbot.testkit.host.OutboxEntry.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** How invitations end when tickets do. */
@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class EndingTests {

    private static final MatrixId MODERATOR = new MatrixId("@moderator:example.org");

    @Autowired
    Stage stage;

    @BeforeEach
    void run() {
        stage.set().linked().sell("ORDER1", 1, "@ada:example.org").run().deliver(DeliveryOutcome.SENT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Entitlement.class,
            names = {"ENTITLED"},
            mode = EnumSource.Mode.EXCLUDE)
    void takesBackTheInvitationOfALostTicket(Entitlement reason) {
        stage.change("ORDER1", 1, "@ada:example.org", reason).ingest();

        assertThat(stage.outbox.waiting()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.WITHDRAWAL);
            assertThat(entry.person()).hasValue(ADA);
            assertThat(entry.reason())
                    .isEqualTo(
                            "This invitation for Conference was taken back. If that is a mistake, ask the organizers.");
        });
        assertThat(stage.ingest().deliver(DeliveryOutcome.SENT).state(ADA)).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(stage.ingest().outbox.waiting()).isEmpty();
    }

    @Test
    void leavesMembersAloneUnlessTheOrganizersChoseOtherwise() {
        stage.become(ADA, Membership.JOIN);
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        assertThat(stage.outbox.waiting()).isEmpty();

        stage.rooms.powerless(stage.room);
        assertThat(stage.say("cancelled remove")).contains("I lack the power to remove people here.");
        stage.rooms.powerful(stage.room);
        assertThat(stage.say("cancelled remove")).contains("is removed from it");
        stage.ingest();

        assertThat(stage.sent(Kind.REMOVAL)).containsExactly(ADA);
        assertThat(stage.deliver(DeliveryOutcome.SENT).state(ADA)).isEqualTo(InvitationState.WITHDRAWN);
    }

    @Test
    void removesNobodyWhomItDidNotBring() {
        removeMembers();
        stage.rooms.member(stage.room, BOB, Membership.JOIN);
        stage.sell("ORDER2", 1, "@bob:example.org").run();
        stage.change("ORDER2", 1, "@bob:example.org", Entitlement.CANCELLED).ingest();

        assertThat(stage.outbox.waiting()).isEmpty();
    }

    @Test
    void removesNobodyWhomAModeratorInvitedBack() {
        removeMembers();
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        stage.deliver(DeliveryOutcome.SENT).become(ADA, Membership.INVITE, MODERATOR);

        assertThat(stage.ingest().outbox.waiting()).isEmpty();
        assertThat(stage.become(ADA, Membership.JOIN).ingest().outbox.waiting()).isEmpty();
    }

    @Test
    void invitesACorrectedIdAndTakesTheOldOneBack() {
        stage.sell("ORDER1", 1, "@bob:example.org").ingest();

        assertThat(stage.sent(Kind.INVITATION)).containsExactly(BOB);
        assertThat(stage.sent(Kind.WITHDRAWAL)).containsExactly(ADA);
    }

    @Test
    void keepsWhoHoldsAnotherTicket() {
        stage.sell("ORDER2", 1, "@ada:example.org").ingest();
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        assertThat(stage.outbox.waiting()).isEmpty();

        stage.change("ORDER2", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        assertThat(stage.sent(Kind.WITHDRAWAL)).containsExactly(ADA);
    }

    @Test
    void keepsWhoHoldsATicketOfAnotherEventOfTheRoom() {
        var first = stage.event();
        var room = stage.room;
        secondEventIn(room, "@ada:example.org");
        var second = stage.event();
        stage.event = first;
        stage.room = room;
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        assertThat(stage.outbox.waiting()).isEmpty();

        stage.event = second;
        stage.change("OTHER", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        assertThat(stage.sent(Kind.WITHDRAWAL)).containsExactly(ADA);
    }

    @Test
    void invitesAgainWhoIsEntitledAgain() {
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        stage.deliver(DeliveryOutcome.SENT)
                .sell("ORDER1", 1, "@ada:example.org")
                .ingest();

        assertThat(stage.sent(Kind.INVITATION)).containsExactly(ADA);
        assertThat(stage.deliver(DeliveryOutcome.SENT).state(ADA)).isEqualTo(InvitationState.INVITED);
    }

    @Test
    void invitesAgainAfterItsWithdrawalIsThrough() {
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        stage.sell("ORDER1", 1, "@ada:example.org").ingest();
        assertThat(stage.sent(Kind.INVITATION)).isEmpty();

        assertThat(stage.deliver(DeliveryOutcome.SENT).ingest().outbox.invitedTo(stage.room))
                .containsExactly(ADA);
    }

    @Test
    void invitesNobodyAgainWhoSaidNo() {
        stage.become(ADA, Membership.LEAVE);
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        stage.sell("ORDER1", 1, "@ada:example.org").ingest();
        assertThat(stage.run().outbox.waiting()).isEmpty();

        stage.become(ADA, Membership.KNOCK).ingest();
        assertThat(stage.sent(Kind.INVITATION)).containsExactly(ADA);
    }

    @Test
    void endsATicketByItsOwnClock() {
        var end = stage.clock.instant().plus(Duration.ofHours(1));
        stage.shop.put(
                stage.event().key(),
                new Registration(
                        new OrderCode("ORDER1"),
                        1,
                        1,
                        null,
                        null,
                        Entitlement.ENTITLED,
                        end,
                        new MatrixAnswer("@ada:example.org")));
        stage.ingest();
        assertThat(stage.jobs.due(TicketEndJob.NAME, stage.event().id())).hasValue(end);
        assertThat(stage.outbox.waiting()).isEmpty();

        stage.turn(Duration.ofHours(1));
        stage.get(TicketEndJob.class).run(stage.event().id());
        assertThat(stage.sent(Kind.WITHDRAWAL)).containsExactly(ADA);

        stage.run();
        assertThat(stage.sent(Kind.INVITATION)).isEmpty();
    }

    @Test
    void takesVanishedTicketsForLostOnlyWhenEverythingWasRead() {
        stage.sell("ORDER2", 1, "@bob:example.org").ingest().deliver(DeliveryOutcome.SENT);
        stage.shop.forget(stage.event().key(), new OrderCode("ORDER1"));

        assertThat(stage.ingest().outbox.waiting()).isEmpty();
        stage.turn(Duration.ofHours(7)).ingest();

        assertThat(stage.sent(Kind.WITHDRAWAL)).containsExactly(ADA);
    }

    @Test
    void removesNobodyWhoseAnswerVanishedAfterTheEvent() {
        stage.sell("ORDER2", 1, "@bob:example.org").ingest().deliver(DeliveryOutcome.SENT);
        stage.shop.ends(stage.event().key(), stage.clock.instant().minusSeconds(1));
        stage.sell("ORDER1", 1, null).ingest();

        assertThat(stage.outbox.waiting()).isEmpty();
        assertThat(stage.link().isAsking()).isFalse();
    }

    @Test
    void takesAVanishedAnswerForAWishBeforeTheEventIsOver() {
        stage.sell("ORDER2", 1, "@bob:example.org").ingest().deliver(DeliveryOutcome.SENT);
        stage.shop.ends(stage.event().key(), stage.clock.instant().plusSeconds(60));
        stage.sell("ORDER1", 1, null).ingest();

        assertThat(stage.sent(Kind.WITHDRAWAL)).containsExactly(ADA);
    }

    @Test
    void triesToTakeBackOnlyOnceWhatItMayNot() {
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        stage.deliver(DeliveryOutcome.NOT_ALLOWED).ingest();

        assertThat(stage.outbox.waiting(Kind.WITHDRAWAL)).isEmpty();
        assertThat(stage.state(ADA)).isEqualTo(InvitationState.INVITED);
    }

    private void removeMembers() {
        stage.inTransaction(
                () -> stage.links.lock(stage.link().getId()).orElseThrow().removeMembers(true));
    }

    private void secondEventIn(RoomId room, String person) {
        stage.set();
        stage.rooms.inSpaces(room, stage.space, new RoomId("!also-" + UUID.randomUUID()));
        stage.room = room;
        stage.authority.power(ORGANIZER, room, 50);
        stage.linked().sell("OTHER", 1, person).run().deliver(DeliveryOutcome.ALREADY_INVITED);
        stage.rooms.inSpaces(room, allSpaces(room));
    }

    private RoomId[] allSpaces(RoomId room) {
        return stage.links.findByRoomIdOrderByCreatedAt(room.value()).stream()
                .flatMap(link -> stage.get(MemoryEventRegistry.class).find(link.getEventId()).stream())
                .map(event -> event.space())
                .toArray(RoomId[]::new);
    }
}
