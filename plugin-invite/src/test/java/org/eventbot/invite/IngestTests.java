package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eventbot.invite.Stage.ADA;
import static org.eventbot.invite.Stage.BOB;
import static org.eventbot.invite.Stage.EVE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.Cursor;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.RegistrationPage;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class IngestTests {

    @Autowired
    Stage stage;

    @BeforeEach
    void set() {
        stage.set().linked();
    }

    @Test
    void invitesWhoIsEntitledAndGaveAnId() {
        stage.sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER2", 1, "@Bob:example.org")
                .sell("ORDER3", 1, "eve:example.org")
                .sell("ORDER4", 1, null)
                .change("ORDER5", 1, "@eve:example.org", Entitlement.PENDING)
                .run();

        assertThat(stage.waiting()).containsExactlyInAnyOrder(ADA, new MatrixId("@Bob:example.org"));
    }

    @Test
    void saysInTheInvitationWhyItCameAndWhereTheNoticeIs() {
        stage.sell("ORDER1", 1, "@ada:example.org").run();

        assertThat(stage.outbox.waiting().get(0).reason())
                .isEqualTo("You registered for Conference with this Matrix ID. What the bot keeps about you: write"
                        + " `!gdpr notice` to this account.");
    }

    @Test
    void invitesThreePeopleOfOneOrder() {
        stage.sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER1", 2, "@bob:example.org")
                .sell("ORDER1", 3, "@eve:example.org")
                .run();

        assertThat(stage.waiting()).containsExactlyInAnyOrder(ADA, BOB, EVE);
    }

    @Test
    void invitesOnceWhoHoldsTwoTickets() {
        stage.sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER2", 1, "@ada:example.org")
                .run();

        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void invitesNobodyTwiceHoweverOftenItReads() {
        stage.sell("ORDER1", 1, "@ada:example.org")
                .run()
                .ingest()
                .run()
                .turn(Duration.ofHours(7))
                .ingest();

        assertThat(stage.waiting()).containsExactly(ADA);
        stage.deliver(DeliveryOutcome.SENT).run();
        assertThat(stage.waiting()).isEmpty();
    }

    @Test
    void takesTheSamePageTwiceWithoutAChange() {
        stage.sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER2", 1, "ada@example.org")
                .run();
        var before = versions();

        stage.shop.sayAgain(stage.event().key());
        stage.ingest();

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void repeatsAPageThatWasRolledBack() {
        stage.run();
        var round = stage.get(Rounds.class).begin(stage.event().id());
        var page = new RegistrationPage(
                List.of(Stage.registration("ORDER1", 1, "@ada:example.org", Entitlement.ENTITLED)), new Cursor("9"));

        assertThatThrownBy(() -> stage.inTransaction(() -> {
                    stage.get(PageIntake.class).take(stage.event(), stage.reading(round), page);
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(stage.waiting()).isEmpty();
        assertThat(stage.tickets.countEntitled(stage.event().id())).isZero();
        assertThat(cursor()).hasValue(new Cursor("0"));

        stage.get(PageIntake.class).take(stage.event(), stage.reading(round), page);
        assertThat(stage.waiting()).containsExactly(ADA);
        assertThat(cursor()).hasValue(new Cursor("9"));
    }

    @Test
    void goesOnWhereTheLastReadingEnded() {
        stage.sell("ORDER1", 1, "@ada:example.org").run();
        stage.sell("ORDER2", 1, "@bob:example.org").ingest();

        assertThat(stage.waiting()).containsExactly(ADA, BOB);
        assertThat(stage.shop.readings(stage.event().key()))
                .containsExactly(Optional.empty(), Optional.of(new Cursor("1")));
    }

    @Test
    void readsEverythingAnewAfterSixHours() {
        stage.sell("ORDER1", 1, "@ada:example.org")
                .run()
                .turn(Duration.ofMinutes(359))
                .ingest();
        stage.turn(Duration.ofMinutes(2)).ingest().ingest();

        assertThat(stage.shop.readings(stage.event().key()))
                .containsExactly(
                        Optional.empty(), Optional.of(new Cursor("1")), Optional.empty(), Optional.of(new Cursor("1")));
    }

    @Test
    void goesOnInTheMiddleOfAWalkThatBroke() {
        stage.sell("ORDER1", 1, "@ada:example.org").sell("ORDER2", 1, "@bob:example.org");
        stage.shop.pagesOf(1);
        stage.get(Running.class).start(stage.link().getId(), stage.event(), stage.shop.pollInterval());
        var round = stage.get(Rounds.class).begin(stage.event().id());
        stage.shop.read(stage.event(), null, page -> {
            if (page.next().value().equals("1")) {
                stage.get(PageIntake.class).take(stage.event(), stage.reading(round), page);
            }
        });

        stage.ingest();

        assertThat(stage.waiting()).containsExactly(ADA, BOB);
        assertThat(stage.shop.readings(stage.event().key())).endsWith(Optional.of(new Cursor("1")));
    }

    @Test
    void ignoresAPageOfAnEarlierRound() {
        stage.run();
        var old = stage.get(Rounds.class).begin(stage.event().id());
        stage.get(Rounds.class).beginAnew(stage.event().id());

        var page = new RegistrationPage(
                List.of(Stage.registration("ORDER1", 1, "@ada:example.org", Entitlement.ENTITLED)), new Cursor("9"));
        stage.get(PageIntake.class).take(stage.event(), stage.reading(old), page);
        stage.get(Rounds.class).finish(stage.event().id(), old);

        assertThat(stage.waiting()).isEmpty();
        assertThat(cursor()).isEmpty();
        assertThat(stage.get(Rounds.class).begin(stage.event().id()).walking()).isTrue();
    }

    @Test
    void keepsWhatWasReadWhenTheShopStopsAnswering() {
        stage.sell("ORDER1", 1, "@ada:example.org").run();
        stage.shop.refuse(new Refusal("The shop does not answer."));

        assertThatThrownBy(stage::ingest).isInstanceOf(Refusal.class);

        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void invitesTheNewIdWhenAnAnswerIsCorrected() {
        stage.sell("ORDER1", 1, "ada:example.org").run();
        assertThat(stage.waiting()).isEmpty();

        stage.sell("ORDER1", 1, "@ada:example.org").ingest();

        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void takesBackTheOldIdThatWasNotInvitedYet() {
        stage.sell("ORDER1", 1, "@bob:example.org").run();
        stage.sell("ORDER1", 1, "@ada:example.org").ingest();

        assertThat(stage.waiting()).containsExactly(ADA);
        assertThat(stage.state(BOB)).isEqualTo(InvitationState.WITHDRAWN);
    }

    @Test
    void takesBackWhatALostTicketEntitledTo() {
        stage.sell("ORDER1", 1, "@ada:example.org").run();
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();

        assertThat(stage.waiting()).isEmpty();
        assertThat(stage.state(ADA)).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(stage.tickets.countEntitled(stage.event().id())).isZero();
    }

    @Test
    void invitesAgainWhenTheTicketIsRegained() {
        stage.sell("ORDER1", 1, "@ada:example.org").run();
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        stage.sell("ORDER1", 1, "@ada:example.org").ingest();

        assertThat(stage.waiting()).containsExactly(ADA);
        assertThat(stage.state(ADA)).isEqualTo(InvitationState.QUEUED);
    }

    @Test
    void keepsTheInvitationOfWhoHoldsAnotherTicket() {
        stage.sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER2", 1, "@ada:example.org")
                .run();
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();

        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void believesTheLaterOfTwoEntriesOfATicket() {
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.PENDING)
                .sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER2", 1, "@bob:example.org")
                .change("ORDER2", 1, "@bob:example.org", Entitlement.CANCELLED)
                .run();

        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void forgetsTheHolderOfALostTicketAndKeepsNoneThatNeverAdmitted() {
        stage.sell("ORDER1", 1, "@ada:example.org")
                .change("ORDER2", 1, "@bob:example.org", Entitlement.PENDING)
                .run();
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();

        assertThat(ticket("ORDER1")).hasValueSatisfying(ticket -> {
            assertThat(ticket.getSealed()).isNull();
            assertThat(ticket.person()).isEmpty();
        });
        assertThat(ticket("ORDER2")).isEmpty();
    }

    @Test
    void invitesNobodyWhoIsInTheRoomOrBannedFromIt() {
        stage.rooms
                .member(stage.room, ADA, Membership.JOIN)
                .member(stage.room, BOB, Membership.INVITE)
                .member(stage.room, EVE, Membership.BAN);
        stage.sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER1", 2, "@bob:example.org")
                .sell("ORDER1", 3, "@eve:example.org")
                .run();

        assertThat(stage.waiting()).isEmpty();
        assertThat(stage.state(ADA)).isEqualTo(InvitationState.JOINED);
        assertThat(stage.state(BOB)).isEqualTo(InvitationState.INVITED);
        assertThat(stage.state(EVE)).isEqualTo(InvitationState.BANNED);
    }

    @Test
    void invitesWhoLeftTheRoomBeforeTheRun() {
        stage.rooms.member(stage.room, ADA, Membership.LEAVE);
        stage.sell("ORDER1", 1, "@ada:example.org").run();

        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void invitesIntoEveryRunningRoomOfTheEvent() {
        stage.sell("ORDER1", 1, "@ada:example.org").run();
        var second = new RoomId("!second-" + UUID.randomUUID());
        stage.rooms.inSpaces(second, stage.space);
        stage.authority.power(Stage.ORGANIZER, second, 50);
        var link = stage.get(Linking.class).link(stage.event(), second, Stage.ORGANIZER, Condition.any());
        stage.ingest();
        assertThat(stage.outbox.invitedTo(second)).isEmpty();

        stage.get(Running.class).start(link.getId(), stage.event(), stage.shop.pollInterval());
        stage.ingest();

        assertThat(stage.outbox.invitedTo(second)).containsExactly(ADA);
        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void readsNothingWhereNothingRuns() {
        stage.sell("ORDER1", 1, "@ada:example.org").ingest();

        assertThat(stage.shop.readings(stage.event().key())).isEmpty();
        assertThat(stage.jobs.due(IngestJob.NAME, stage.event().id())).isEmpty();
    }

    @Test
    void readsSoonWhenTheShopCallsButOnlyWhereSomethingRuns() {
        stage.get(ShopNews.class).onRegistrationsChanged(stage.event().id());
        assertThat(stage.jobs.due(IngestJob.NAME, stage.event().id())).isEmpty();

        stage.run();
        stage.get(ShopNews.class).onRegistrationsChanged(stage.event().id());

        assertThat(stage.jobs.due(IngestJob.NAME, stage.event().id())).hasValue(stage.clock.instant());
        assertThat(stage.jobs.period(IngestJob.NAME, stage.event().id())).hasValue(Duration.ofMinutes(1));
    }

    private Optional<Ticket> ticket(String order) {
        var index = stage.seals.positionIndex(
                stage.event().scope(), Stage.registration(order, 1, null, Entitlement.ENTITLED));
        var found = new ArrayList<Ticket>();
        stage.inTransaction(
                () -> found.addAll(stage.tickets.lockAt(stage.event().id(), List.of(index))));
        return found.stream().findFirst();
    }

    private Optional<Cursor> cursor() {
        return stage.intakes.findByEventId(stage.event().id()).flatMap(Intake::cursor);
    }

    private List<Long> versions() {
        var versions = new ArrayList<Long>();
        ticket("ORDER1").map(Ticket::getVersion).ifPresent(versions::add);
        ticket("ORDER2").map(Ticket::getVersion).ifPresent(versions::add);
        versions.add(stage.invitation(ADA).getVersion());
        return versions;
    }
}
