package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.invite.Stage.ADA;
import static org.eventbot.invite.Stage.BOB;
import static org.eventbot.invite.Stage.EVE;
import static org.eventbot.invite.Stage.ORGANIZER;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.privacy.OrderLookup.Position;
import org.eventbot.core.privacy.Subject;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.vault.Scope;
import org.eventbot.testkit.host.MemorySuppression;
import org.eventbot.testkit.host.OutboxEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class ForgettingTests {

    @Autowired
    Stage stage;

    @Autowired
    InviteEnd end;

    @Autowired
    MemorySuppression suppression;

    @BeforeEach
    void set() {
        stage.set().linked();
        List.of(ADA, BOB, EVE).forEach(suppression::resume);
    }

    @Test
    void endsAnEventAndTakesBackWhatIsOpen() {
        stage.sell("ORDER1", 1, ADA.value())
                .sell("ORDER2", 1, BOB.value())
                .sell("ORDER3", 1, EVE.value())
                .run();
        stage.deliver(ADA, DeliveryOutcome.SENT).deliver(BOB, DeliveryOutcome.SENT);
        stage.become(BOB, Membership.JOIN);

        assertThat(end.ended(everybody())).isFalse();

        assertThat(stage.link().isPurging()).isTrue();
        assertThat(stage.state(ADA)).isEqualTo(InvitationState.ENDING);
        assertThat(stage.state(BOB)).isEqualTo(InvitationState.JOINED);
        assertThat(stage.state(EVE)).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(stage.waiting()).isEmpty();

        stage.deliver(DeliveryOutcome.SENT);
        assertThat(end.ended(everybody())).isTrue();
        assertThat(end.ended(everybody())).isTrue();
        assertThat(stage.waiting()).isEmpty();
    }

    @Test
    void takesNothingInOnceAnEventIsBeingForgotten() {
        stage.sell("ORDER1", 1, ADA.value()).run();
        stage.deliver(DeliveryOutcome.SENT);
        var round = stage.get(Rounds.class).begin(stage.event().id());
        end.ended(everybody());
        stage.outbox.takeAll();

        stage.shop.read(stage.event(), null, page -> stage.get(PageIntake.class)
                .take(stage.event(), stage.reading(round), page));
        stage.sell("ORDER2", 1, BOB.value()).ingest();
        stage.get(Running.class).start(stage.link().getId(), stage.event(), stage.shop.pollInterval());
        stage.ingest();

        assertThat(stage.waiting()).isEmpty();
        assertThat(stage.link().isPurging()).isTrue();
        assertThat(stage.say("run")).startsWith("No event is linked to this room.");
    }

    @Test
    void hasNothingToEndOfAnEventThatItDoesNotKnow() {
        var scope = new Scope(UUID.randomUUID());

        assertThat(end.ended(new Target.Everybody(scope))).isTrue();
        assertThat(end.ended(new Target.Person(scope, person(ADA)))).isTrue();
    }

    @Test
    void withdrawsOnePersonsInvitationAndLetsAMemberStay() {
        stage.sell("ORDER1", 1, ADA.value()).sell("ORDER2", 1, BOB.value()).run();
        stage.deliver(DeliveryOutcome.SENT);
        stage.become(BOB, Membership.JOIN);
        suppression.suppress(stage.event().scope(), ADA);
        suppression.suppress(stage.event().scope(), BOB);

        assertThat(end.ended(target(ADA))).isFalse();
        assertThat(end.ended(target(BOB))).isTrue();

        assertThat(stage.outbox.waiting()).singleElement().satisfies(entry -> assertThat(entry.person())
                .contains(ADA));
        stage.deliver(DeliveryOutcome.SENT);
        assertThat(end.ended(target(ADA))).isTrue();
        assertThat(stage.state(BOB)).isEqualTo(InvitationState.JOINED);
    }

    @Test
    void givesUpOnAnInvitationThatItMayNotTakeBack() {
        stage.sell("ORDER1", 1, ADA.value()).run().deliver(DeliveryOutcome.SENT);
        suppression.suppress(stage.event().scope(), ADA);

        assertThat(end.ended(target(ADA))).isFalse();
        stage.deliver(DeliveryOutcome.NOT_ALLOWED);

        assertThat(end.ended(target(ADA))).isTrue();
    }

    @Test
    void invitesNobodyWhoAskedNotToBeHoweverOftenItReads() {
        stage.withDesk();
        suppression.suppress(stage.event().scope(), ADA);
        suppression.object(EVE);
        stage.sell("ORDER1", 1, ADA.value())
                .sell("ORDER2", 1, BOB.value())
                .sell("ORDER3", 1, EVE.value())
                .sell("ORDER4", 1, "eve:example.org")
                .run()
                .ingest()
                .run();

        assertThat(stage.waiting()).containsExactly(BOB);
        assertThat(stage.say("status")).contains("registrations 4", "asked not to be invited 3");
        assertThat(stage.tickets.countEntitled(stage.event().id(), AnswerState.SUPPRESSED))
                .isEqualTo(3);
        stage.deliver(DeliveryOutcome.SENT).digestNow();
        assertThat(stage.notices(stage.desk)).singleElement().satisfies(notice -> assertThat(
                        notice.text().orElseThrow().plain())
                .contains("3 registrations asked not to be invited")
                .doesNotContain("eve", "ORDER"));
        stage.deliver(DeliveryOutcome.SENT).digestNow();
        assertThat(stage.notices(stage.desk)).isEmpty();
    }

    @Test
    void keepsNeitherNameNorOrderOfWhoAskedNotToBeInvited() {
        stage.sell("ORDER1", 1, ADA.value()).run();
        suppression.suppress(stage.event().scope(), ADA);
        stage.get(Rounds.class).beginAnew(stage.event().id());

        stage.ingest();

        var positions = Set.of(stage.seals.positionIndex(stage.event().scope(), new OrderCode("ORDER1"), 1));
        assertThat(stage.tickets.findAt(stage.event().id(), positions))
                .singleElement()
                .satisfies(ticket -> {
                    assertThat(ticket.getAnswerState()).isEqualTo(AnswerState.SUPPRESSED);
                    assertThat(ticket.getSealed()).isNull();
                    assertThat(ticket.person()).isEmpty();
                });
    }

    @Test
    void removesNoMemberWhoObjectsEvenWhereTicketsDecide() {
        stage.get(LinkedEvents.class).removeMembers(stage.link(), true);
        stage.sell("ORDER1", 1, ADA.value()).run().deliver(DeliveryOutcome.SENT);
        stage.become(ADA, Membership.JOIN);
        suppression.object(ADA);
        stage.get(Rounds.class).beginAnew(stage.event().id());

        stage.ingest().ingest();

        assertThat(stage.state(ADA)).isEqualTo(InvitationState.JOINED);
        assertThat(stage.outbox.waiting()).isEmpty();
    }

    @Test
    void countsInAPreviewWhoAskedNotToBeInvited() {
        suppression.object(ADA);
        stage.sell("ORDER1", 1, ADA.value()).sell("ORDER2", 1, BOB.value());

        assertThat(stage.say("preview")).contains("1 person would be invited", "1 asked not to be invited");
    }

    @Test
    void withholdsTheOrderFromWhoNeverCame() {
        stage.sell("ORDER1", 1, ADA.value()).sell("ORDER2", 1, BOB.value()).run();
        stage.deliver(DeliveryOutcome.SENT);
        stage.become(BOB, Membership.JOIN);
        var record = Map.of("order", "ORDER1", "position", 1, "person", "x");

        assertThat(edited(ADA, record)).doesNotContainValue("ORDER1").doesNotContainKey("position");
        assertThat(edited(BOB, record)).containsEntry("order", "ORDER1");
    }

    @Test
    void looksUpWhoIsBehindAnOrder() {
        stage.sell("ORDER1", 1, ADA.value())
                .sell("ORDER1", 2, BOB.value())
                .sell("ORDER1", 3, null)
                .sell("ORDER2", 1, EVE.value())
                .run();
        stage.deliver(DeliveryOutcome.SENT);
        stage.become(BOB, Membership.JOIN);
        var lookup = stage.get(OrderPositions.class);

        assertThat(lookup.find(stage.event(), new OrderCode("ORDER1")))
                .containsExactly(
                        new Position(1, Optional.of(ADA), false),
                        new Position(2, Optional.of(BOB), true),
                        new Position(3, Optional.empty(), false));
        assertThat(lookup.find(stage.event(), new OrderCode("NONE"))).isEmpty();
    }

    @Test
    void leadsFromAnOrganizerToTheLink() {
        stage.withDesk();

        var index = stage.seals.organizerIndex(stage.event().scope(), ORGANIZER);
        assertThat(stage.link().getLinkedByIndex()).isEqualTo(index);
        assertThat(stage.link().getDeskChosenByIndex()).isEqualTo(index);
    }

    @Test
    void deletesReportsThatNameThePersonAndTellsTheRestAnew() {
        stage.withDesk()
                .sell("ORDER1", 1, ADA.value())
                .sell("ORDER2", 1, BOB.value())
                .run();
        stage.deliver(DeliveryOutcome.NO_SUCH_ACCOUNT).digestNow();
        suppression.suppress(stage.event().scope(), ADA);

        assertThat(end.ended(target(ADA))).as("while the report is on its way").isFalse();
        stage.deliver(DeliveryOutcome.SENT);
        assertThat(stage.reports.findByEventId(stage.event().id())).hasSize(1);
        assertThat(end.ended(target(ADA))).isTrue();

        assertThat(stage.outbox.waiting()).extracting(OutboxEntry::kind).containsExactly(OutboxEntry.Kind.REDACTION);
        stage.deliver(DeliveryOutcome.SENT).turn(Duration.ofHours(1)).digestNow();
        assertThat(stage.notices(stage.desk)).isNotEmpty().allSatisfy(notice -> assertThat(
                        notice.text().orElseThrow().plain())
                .doesNotContain("ORDER1", "ada"));
        assertThat(stage.notices(stage.desk).get(0).text().orElseThrow().plain())
                .contains("ORDER2");
        assertThat(end.ended(target(ADA))).isTrue();
    }

    @Test
    void deletesReportsOfAnAnswerThatProbablyMeansThePerson() {
        stage.withDesk().sell("ORDER1", 1, "eve:example.org").run().digestNow().deliver(DeliveryOutcome.SENT);

        assertThat(end.ended(target(EVE))).isTrue();

        assertThat(stage.outbox.waiting()).extracting(OutboxEntry::kind).containsExactly(OutboxEntry.Kind.REDACTION);
    }

    @Test
    void leavesReportsAloneThatCannotNameThePerson() {
        stage.withDesk()
                .sell("ORDER1", 1, ADA.value())
                .sell("ORDER2", 1, "bob:example.org")
                .run();
        stage.deliver(DeliveryOutcome.SENT).digestNow().deliver(DeliveryOutcome.SENT);
        stage.become(ADA, Membership.JOIN);

        assertThat(end.ended(target(ADA))).isTrue();

        assertThat(stage.outbox.waiting()).isEmpty();
        assertThat(stage.reports.findByEventId(stage.event().id())).hasSize(1);
    }

    private Map<String, Object> edited(MatrixId who, Map<String, ?> record) {
        return new HashMap<>(stage.get(WithheldOrders.class).edit(target(who), record));
    }

    private Target everybody() {
        return new Target.Everybody(stage.event().scope());
    }

    private Target.Person target(MatrixId who) {
        return new Target.Person(stage.event().scope(), person(who));
    }

    private Subject person(MatrixId who) {
        return new Subject() {

            @Override
            public Optional<UUID> index(String label) {
                return Optional.of(stage.seals.personIndex(stage.event().scope(), who));
            }

            @Override
            public Optional<MatrixId> matrixId() {
                return Optional.of(who);
            }
        };
    }
}
