package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.invite.Stage.ADA;
import static org.eventbot.invite.Stage.BOB;
import static org.eventbot.invite.Stage.EVE;
import static org.eventbot.invite.Stage.ORGANIZER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.EventDate;
import org.eventbot.core.registration.MatrixAnswer;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.registration.Product;
import org.eventbot.core.registration.Product.Variation;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.host.OutboxEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** Rooms by rule, and the end of links. */
@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class LinkingTests {

    @Autowired
    Stage stage;

    @BeforeEach
    void set() {
        stage.set();
        stage.shop
                .sells(
                        stage.event().key(),
                        new Product(1, "Ticket", List.of(new Variation(11, "Online"), new Variation(12, "On site"))),
                        new Product(2, "Tutorial", List.of()))
                .takesPlace(
                        stage.event().key(),
                        new EventDate(21, "Friday", Instant.EPOCH),
                        new EventDate(22, "Saturday", Instant.EPOCH));
    }

    @Test
    void opensARoomForOneProduct() {
        assertThat(stage.say("link " + stage.address + " --item Tut"))
                .startsWith("Linked **Conference** (Tutorial) to Hall. Nothing was sent.");
        sell("ORDER1", "@ada:example.org", 1, 11L, null);
        sell("ORDER2", "@bob:example.org", 2, null, null);

        assertThat(stage.run().waiting()).containsExactly(BOB);
        assertThat(stage.say("status")).contains("registrations 1,");
    }

    @Test
    void opensARoomForOneVariationOnOneDate() {
        assertThat(stage.say("link " + stage.address + " --item Ticket --variation on --date Sat"))
                .startsWith("“on” may be more than one variation: Online (11), On site (12).");
        stage.say("link " + stage.address + " --item Ticket --variation Online --date Sat");
        sell("ORDER1", "@ada:example.org", 1, 11L, 22L);
        sell("ORDER2", "@bob:example.org", 1, 12L, 22L);
        sell("ORDER3", "@eve:example.org", 1, 11L, 21L);

        assertThat(stage.run().waiting()).containsExactly(ADA);
    }

    @Test
    void listsTheChoicesWhenOneIsWrong() {
        assertThat(stage.say("link " + stage.address + " --item Dinner"))
                .isEqualTo("The event has no product “Dinner”. Choose one of these: Ticket (1), Tutorial (2)");
        assertThat(stage.say("link " + stage.address + " --variation Online")).contains("--item Ticket");
        assertThat(stage.links.findByEventId(stage.event().id())).isEmpty();
    }

    @Test
    void opensARoomByEitherOfTwoRules() {
        stage.say("link " + stage.address + " --item Tutorial");
        stage.say("link " + stage.address + " --item 1 --variation 12");
        sell("ORDER1", "@ada:example.org", 1, 11L, null);
        sell("ORDER2", "@bob:example.org", 2, null, null);
        sell("ORDER3", "@eve:example.org", 1, 12L, null);

        assertThat(stage.run().waiting()).containsExactlyInAnyOrder(BOB, EVE);
    }

    @Test
    void sendsTwoProductsIntoTwoRooms() {
        var second = new RoomId(stage.room.value() + "-second");
        stage.rooms.inSpaces(second, stage.space);
        stage.authority.power(ORGANIZER, second, 50);
        stage.say("link " + stage.address + " --item Ticket");
        stage.say("link --room " + second.value() + " " + stage.address + " --item Tutorial");
        sell("ORDER1", "@ada:example.org", 1, 11L, null);
        sell("ORDER2", "@bob:example.org", 2, null, null);
        stage.say("run");
        stage.say(ORGANIZER, second, "run");

        assertThat(stage.ingest().waiting()).containsExactly(ADA);
        assertThat(stage.outbox.invitedTo(second)).containsExactly(BOB);
    }

    @Test
    void movesWhoseTicketBecameAnotherProduct() {
        stage.say("link " + stage.address + " --item Tutorial");
        sell("ORDER1", "@ada:example.org", 2, null, null);
        stage.run().deliver(DeliveryOutcome.SENT);
        sell("ORDER1", "@ada:example.org", 1, 11L, null);

        stage.ingest();

        assertThat(stage.outbox.waiting(Kind.WITHDRAWAL)).hasSize(1);
    }

    @Test
    void previewsByTheRulesAndSendsNothing() {
        stage.say("link " + stage.address + " --item Tutorial");
        sell("ORDER1", "@ada:example.org", 1, 11L, null);
        sell("ORDER2", "@bob:example.org", 2, null, null);

        assertThat(stage.say("preview")).startsWith("**Conference**:\n1 registration: 1 person would be invited");
        assertThat(stage.outbox.waiting()).isEmpty();
    }

    @Test
    void asksWhatBecomesOfOpenInvitationsBeforeItUnlinks() {
        stage.linked().sell("ORDER1", 1, "@ada:example.org").run().deliver(DeliveryOutcome.SENT);

        assertThat(stage.say("unlink"))
                .isEqualTo("Conference has 1 invitation of me that nobody answered yet. Say what becomes of them:"
                        + " `!invite unlink --withdraw` takes them back, `!invite unlink --keep` leaves them as they"
                        + " are.");
        assertThat(stage.link().isRunning()).isTrue();
    }

    @Test
    void unlinksAndTakesBackWhatIsOpenButNotMembers() {
        stage.linked()
                .sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER2", 1, "@bob:example.org")
                .sell("ORDER3", 1, "@eve:example.org")
                .run();
        stage.deliver(ADA, DeliveryOutcome.SENT)
                .deliver(BOB, DeliveryOutcome.SENT)
                .become(BOB, Membership.JOIN);

        assertThat(stage.say("unlink conference --withdraw"))
                .isEqualTo("**Conference** is not linked here any more. 2 invitations are taken back; members stay.");

        assertThat(stage.outbox.waiting()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.WITHDRAWAL);
            assertThat(entry.person()).hasValue(ADA);
        });
        assertThat(stage.say("status")).startsWith("No event is linked");
        assertThat(stage.jobs.due(IngestJob.NAME, stage.event().id())).isEmpty();
        assertThat(stage.jobs.due(DigestJob.NAME, stage.link().getId())).isEmpty();
    }

    @Test
    void unlinksAndKeepsWhatIsOpen() {
        stage.linked().sell("ORDER1", 1, "@ada:example.org").run().deliver(DeliveryOutcome.SENT);

        assertThat(stage.say("unlink --keep")).endsWith("Invitations that are out stay.");

        assertThat(stage.outbox.waiting()).isEmpty();
        assertThat(stage.state(ADA)).isEqualTo(InvitationState.INVITED);
    }

    @Test
    void linksAgainUnderNewRules() {
        stage.linked().sell("ORDER1", 1, "@ada:example.org").run();
        stage.say("unlink --withdraw");

        assertThat(stage.say("link " + stage.address + " --item Tutorial")).startsWith("Linked **Conference** (Tut");
        sell("ORDER2", "@bob:example.org", 2, null, null);

        assertThat(stage.run().waiting()).containsExactly(BOB);
    }

    @Test
    void takesOneRuleOfTwoAway() {
        stage.say("link " + stage.address + " --item Ticket");
        stage.say("link " + stage.address + " --item Tutorial");
        sell("ORDER1", "@ada:example.org", 1, 11L, null);
        sell("ORDER2", "@bob:example.org", 2, null, null);
        stage.run().deliver(DeliveryOutcome.SENT);

        assertThat(stage.say("unlink --item Tutorial --keep"))
                .isEqualTo("**Conference**: Tutorial opens this room no more. 1 person who had a place by it keep it.");
        assertThat(stage.ingest().outbox.waiting()).isEmpty();

        assertThat(stage.say("unlink --item Tutorial --withdraw"))
                .isEqualTo("There is no such rule here. Linked for Conference are: Ticket.");
    }

    @Test
    void asksWhichOfTwoEventsIsMeant() {
        stage.linked();
        var room = stage.room;
        stage.set();
        stage.get(Linking.class).link(stage.event(), room, ORGANIZER, Condition.any());

        assertThat(stage.say(ORGANIZER, room, "unlink --keep"))
                .startsWith("Which event? Linked here are: Conference, Conference.");
        assertThat(stage.say(ORGANIZER, room, "unlink " + stage.address + " --keep"))
                .startsWith("**Conference** is not linked here");
    }

    @Test
    void retriesWhatFailedWhateverTheReason() {
        stage.linked().sell("ORDER1", 1, "@ada:example.org");
        assertThat(stage.say("retry"))
                .isEqualTo("**Conference** is not started: nobody is invited until `!invite run`.");
        stage.run().deliver(DeliveryOutcome.NO_SUCH_ACCOUNT);

        assertThat(stage.say("retry")).isEqualTo("**Conference**: 1 person is invited again.");

        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void invitesAgainWhoSaidNoOnlyWhenTheOrderIsNamed() {
        stage.linked()
                .sell("ORDER1", 3, "@ada:example.org")
                .run()
                .deliver(DeliveryOutcome.SENT)
                .become(ADA, Membership.LEAVE);

        assertThat(stage.say("retry")).contains("0 people are");
        assertThat(stage.say("retry NONE")).isEqualTo("**Conference**: I know no ticket of that order.");
        assertThat(stage.say("retry order1")).isEqualTo("**Conference**: 1 person is invited again.");
        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void listsSettledOrdersNoMoreUntilTheirAnswerChanges() {
        stage.linked().withDesk().sell("ORDER1", 1, "ada@example.org").run();
        assertThat(stage.say("done ORDER2")).startsWith("I know no ticket of that order.");
        assertThat(stage.say("done ORDER1")).startsWith("Settled");
        assertThat(stage.digest().notices(stage.desk)).isEmpty();

        stage.turn(Duration.ofMinutes(6)).sell("ORDER1", 1, "ada").ingest().digest();
        assertThat(stage.notices(stage.desk)).hasSize(1);
    }

    @Test
    void makesADeskForThoseWithASay() {
        var other = new MatrixId("@other:example.org");
        stage.linked().rooms.power(stage.room, other, 50);

        assertThat(stage.say("desk create"))
                .startsWith("I made a private room without encryption and invited 2 people");

        var desk = stage.link().desk().orElseThrow();
        assertThat(stage.rooms.made()).contains(desk);
        assertThat(stage.rooms.members(desk)).containsOnlyKeys(ORGANIZER, other);
        stage.sell("ORDER1", 1, "ada@example.org").run().digest();
        assertThat(stage.notices(desk)).hasSize(1);

        stage.rooms.encrypt(desk);
        stage.turn(Duration.ofMinutes(6))
                .sell("ORDER2", 1, "bob@example.org")
                .ingest()
                .digest();
        assertThat(stage.notices(desk)).hasSize(1);
    }

    private void sell(String order, String answer, long item, @Nullable Long variation, @Nullable Long date) {
        stage.shop.put(
                stage.event().key(),
                new Registration(
                        new OrderCode(order),
                        1,
                        item,
                        variation,
                        date,
                        Entitlement.ENTITLED,
                        null,
                        new MatrixAnswer(answer)));
    }
}
