package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.invite.Stage.ADA;
import static org.eventbot.invite.Stage.BOB;
import static org.eventbot.invite.Stage.EVE;
import static org.eventbot.invite.Stage.ORGANIZER;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.command.BotPower;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.GrantedEvent;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class InviteCommandTests {

    @Autowired
    Stage stage;

    @BeforeEach
    void set() {
        stage.set();
        stage.outbox.takes(Duration.ofSeconds(5));
    }

    @Test
    void linksAndShowsWhatARunWouldDo() {
        stage.rooms.member(stage.room, BOB, Membership.JOIN);
        stage.sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER1", 2, "@ada:example.org")
                .sell("ORDER2", 1, "@bob:example.org")
                .sell("ORDER3", 1, "eve@example.org")
                .sell("ORDER4", 1, null)
                .change("ORDER5", 1, "@eve:example.org", Entitlement.PENDING)
                .change("ORDER6", 1, "@eve:example.org", Entitlement.CANCELLED)
                .change("ORDER7", 1, "@eve:example.org", Entitlement.CANCELLED);

        assertThat(stage.say("link " + stage.address).lines())
                .containsExactly(
                        "Linked **Conference** to Hall. Nothing was sent.",
                        "5 registrations: 1 person would be invited, which takes less than a minute.",
                        "Already here or invited: 1 person.",
                        "Cannot be invited: 1 with a malformed Matrix ID, 1 with no Matrix ID given.",
                        "Not entitled: 1 not paid yet, 2 cancelled.",
                        "Next: `!invite desk !room:example.org` chooses a private room for what goes wrong, `!invite run`"
                                + " sends the invitations.");
        assertThat(stage.outbox.waiting()).isEmpty();
        assertThat(stage.tickets.countEntitled(stage.event().id())).isZero();
    }

    @Test
    void linksTheNamedRoomFromElsewhere() {
        stage.rooms.alias("#hall:example.org", stage.room);

        assertThat(stage.say(ORGANIZER, stage.desk, "link --room #hall:example.org " + stage.address))
                .startsWith("Linked **Conference** to Hall.");
        assertThat(stage.link().getState()).isEqualTo(LinkState.LINKED);
    }

    @Test
    void linksOnceHoweverOftenItIsSaid() {
        stage.say("link " + stage.address);
        var first = stage.link().getId();

        assertThat(stage.say("link " + stage.address)).startsWith("Linked **Conference**");
        assertThat(stage.link().getId()).isEqualTo(first);
    }

    @Test
    void linksNothingWhenTheShopDoesNotAnswer() {
        stage.shop.refuse(new Refusal("The shop does not answer."));

        assertThat(stage.say("link " + stage.address)).isEqualTo("The shop does not answer.");
        assertThat(stage.links.findByEventId(stage.event().id())).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheEvent() {
        stage.shop.grant(
                stage.address,
                new GrantedEvent(
                        stage.event().key(),
                        "Conference",
                        stage.space,
                        Optional.of(Text.of("The event asks no question."))));

        assertThat(stage.say("link " + stage.address)).contains("The event asks no question.");
    }

    @Test
    void refusesToLinkForAModeratorOfTheRoomAlone() {
        stage.authority.power(ADA, stage.room, 100);

        assertThat(stage.say(ADA, stage.room, "link " + stage.address))
                .isEqualTo("Conference was allowed for Space, and only its moderators (power 50) may link it. You have"
                        + " less there: ask one of them, or an operator of the bot.");
        assertThat(stage.links.findByEventId(stage.event().id())).isEmpty();
    }

    @Test
    void linksForAnOperator() {
        var operator = new MatrixId("@operator:example.org");
        stage.authority.operator(operator);

        assertThat(stage.say(operator, stage.room, "link " + stage.address)).startsWith("Linked");
    }

    @Test
    void refusesAnEventThatTheSpaceWasNotGranted() {
        stage.rooms.inSpaces(stage.room, new RoomId("!other-space"));

        assertThat(stage.say("link " + stage.address)).contains("Nobody allowed this event here.");
    }

    @Test
    void refusesAnAddressThatNoShopKnows() {
        assertThat(stage.say("link https://example.org/nothing"))
                .contains("“https://example.org/nothing”")
                .contains("!invite link https://tickets.example.org/organizer/event");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "status",
                "pause",
                "resume",
                "desk !desk",
                "confirm 6",
                "cancelled withdraw",
                "unlink --keep",
                "preview",
                "retry",
                "done X",
                "failures"
            })
    void saysHowToLinkWhereNothingIsLinked(String command) {
        stage.authority.power(ORGANIZER, new RoomId("!desk"), 50);

        assertThat(stage.say(command))
                .startsWith("No event is linked to this room.")
                .contains("!invite link");
    }

    @Test
    void runsAndSaysWhatToExpect() {
        stage.linked().sell("ORDER1", 1, "@ada:example.org").sell("ORDER2", 1, "@bob:example.org");
        stage.outbox.takes(Duration.ofMinutes(2));

        assertThat(stage.say("run"))
                .startsWith("**Conference** is running now.")
                .contains("2 people would be invited, which takes about 4 minutes.")
                .contains("wait until you choose a private room");
        assertThat(stage.jobs.due(IngestJob.NAME, stage.event().id())).isPresent();
        assertThat(stage.jobs.period(SnapshotJob.NAME, stage.link().getId())).hasValue(Duration.ofMinutes(10));
        assertThat(stage.ingest().waiting()).containsExactlyInAnyOrder(ADA, BOB);
    }

    @Test
    void runsOnceHoweverOftenItIsSaid() {
        stage.linked().sell("ORDER1", 1, "@ada:example.org");
        stage.say("run");
        stage.ingest();

        assertThat(stage.say("run"))
                .isEqualTo("**Conference** is running already: 1 person to be invited, which takes less than a"
                        + " minute. I read the shop once more.");
        assertThat(stage.ingest().waiting()).containsExactly(ADA);
    }

    @Test
    void startsNothingWhenTheShopDoesNotAnswer() {
        stage.linked().shop.refuse(new Refusal("The shop does not answer. Try again in some minutes."));

        assertThat(stage.say("run")).isEqualTo("The shop does not answer. Try again in some minutes.");
        assertThat(stage.link().isRunning()).isFalse();
    }

    @Test
    void showsHowFarItIs() {
        stage.linked()
                .sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER2", 1, "@bob:example.org")
                .sell("ORDER3", 1, "@eve:example.org")
                .sell("ORDER4", 1, "@mia:example.org")
                .sell("ORDER5", 1, "eve@example.org")
                .sell("ORDER6", 1, null)
                .run();
        stage.deliver(ADA, DeliveryOutcome.SENT).deliver(BOB, DeliveryOutcome.SENT);
        stage.deliver(EVE, DeliveryOutcome.NO_SUCH_ACCOUNT);
        stage.become(ADA, Membership.JOIN).become(BOB, Membership.LEAVE);

        assertThat(stage.say("status"))
                .isEqualTo("**Conference** (running): registrations 6, invited 2, joined 1, declined 1, waiting 1 (less"
                        + " than a minute), failed 2 (malformed Matrix ID 1, no such account 1), no Matrix ID 1. Who"
                        + " failed is told in a private room: choose one with `!invite desk !room:example.org`");
    }

    @Test
    void showsEveryEventOfTheRoom() {
        stage.linked();
        var room = stage.room;
        stage.set();
        stage.get(Linking.class).link(stage.event(), room, ORGANIZER, Condition.any());

        assertThat(stage.say(ORGANIZER, room, "status").lines())
                .hasSize(2)
                .allMatch(line -> line.contains("(not started): registrations 0, invited 0"));
    }

    @Test
    void pausesAndResumes() {
        stage.linked()
                .sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER2", 1, "@bob:example.org")
                .run();
        stage.deliver(BOB, DeliveryOutcome.SENT);

        assertThat(stage.say("pause"))
                .isEqualTo("**Conference** is paused: nobody more is invited. Go on with `!invite resume`.");
        assertThat(stage.waiting()).isEmpty();
        assertThat(stage.jobs.due(IngestJob.NAME, stage.event().id())).isEmpty();
        assertThat(stage.say("status"))
                .contains("(paused)")
                .contains("invited 1")
                .contains("waiting 1,");

        assertThat(stage.say("resume")).startsWith("**Conference** is running now.");
        assertThat(stage.ingest().waiting()).containsExactly(ADA);
    }

    @Test
    void doesNotInviteWhoLostTheTicketDuringThePause() {
        stage.linked().sell("ORDER1", 1, "@ada:example.org").run();
        stage.say("pause");
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED);
        stage.say("resume");

        assertThat(stage.ingest().waiting()).isEmpty();
        assertThat(stage.say("status")).contains("waiting 0");
    }

    @Test
    void saysWhatCannotBePausedOrResumed() {
        stage.linked();
        assertThat(stage.say("pause")).isEqualTo("**Conference** was not started yet.");
        assertThat(stage.say("resume"))
                .isEqualTo("**Conference** is not started, not paused: start it with `!invite run`.");

        stage.run();
        assertThat(stage.say("resume")).isEqualTo("**Conference** is running, not paused.");
    }

    @Test
    void choosesTheDeskFromTheEventsRoomOrFromTheDesk() {
        stage.linked();

        assertThat(stage.say("desk " + stage.desk.value()))
                .isEqualTo(
                        "Desk is the desk of Hall from now on: who cannot be invited is told there, with order codes and"
                                + " Matrix IDs.");
        assertThat(stage.link().desk()).hasValue(stage.desk);

        var other = new RoomId("!other-" + UUID.randomUUID());
        stage.authority.power(ORGANIZER, other, 50);
        stage.say(ORGANIZER, other, "desk --room " + stage.room.value());
        assertThat(stage.link().desk()).hasValue(other);
    }

    @Test
    void asksWhichRoomIsToBeTheDesk() {
        assertThat(stage.linked().say("desk"))
                .isEqualTo("Which room is to be the desk? Write `!invite desk !room:example.org` here, or `!invite desk"
                        + " --room #event:example.org` in the room that is to be the desk.");
    }

    @Test
    void refusesADeskWhereOthersCouldReadAlong() {
        stage.linked().rooms.open(stage.desk);
        assertThat(stage.say("desk " + stage.desk.value()))
                .startsWith("That room cannot be the desk: people can get in without an invitation");

        stage.rooms.close(stage.desk).encrypt(stage.desk);
        assertThat(stage.say("desk " + stage.desk.value())).contains("it is encrypted");
        assertThat(stage.link().desk()).isEmpty();
    }

    @Test
    void refusesADeskWhereTheSenderHasNoSay() {
        stage.linked().authority.power(ORGANIZER, stage.desk, 0);

        assertThat(stage.say("desk " + stage.desk.value())).contains("must be a moderator there (power 50)");
    }

    @Test
    void tellsNothingOfARoomWhereTheSenderHasNoSay() {
        stage.linked().authority.power(ORGANIZER, stage.desk, 0);
        var before = stage.say("desk " + stage.desk.value());
        stage.rooms.open(stage.desk).encrypt(stage.desk);

        assertThat(stage.say("desk " + stage.desk.value())).isEqualTo(before).doesNotStartWith("Desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "link x/y",
                "run",
                "status",
                "desk",
                "pause",
                "resume",
                "confirm 6",
                "cancelled remove",
                "unlink",
                "preview",
                "retry",
                "done X",
                "failures"
            })
    void isForOrganizersOfTheRoomConcerned(String words) {
        var needs = stage.parse(words).getClass().getAnnotation(Requires.class);

        assertThat(needs.value()).isEqualTo(Role.ORGANIZER);
        assertThat(needs.personal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "resume", "retry"})
    void needsThePowerToInvite(String words) {
        assertThat(stage.parse(words).getClass().getAnnotation(Requires.class).bot())
                .containsExactly(BotPower.INVITE);
    }
}
