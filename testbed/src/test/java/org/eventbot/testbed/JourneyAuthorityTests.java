package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Fifth chapter: what the bot does not do, and for whom. */
@Order(5)
@Chapter
class JourneyAuthorityTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Journey journey;
    private final Cast cast;
    private final Places elsewhere;

    JourneyAuthorityTests(Journey journey) {
        this.journey = journey;
        this.cast = journey.cast();
        this.elsewhere = journey.elsewhere();
    }

    @Test
    @Order(1)
    void isSilentWhereThePluginIsOff() {
        Command unheard = Command.say(cast.neighbour(), elsewhere.conference(), "!invite status");
        Command.say(cast.neighbour(), elsewhere.conference(), "!help").awaitAnswer("!help");
        Command.say(cast.neighbour(), elsewhere.conference(), "!version").awaitAnswer();

        assertThat(unheard.answers()).as("answers where the plugin is off").isEmpty();
    }

    @Test
    @Order(2)
    void doesNotLetAModeratorOfAnotherSpaceLinkTheEvent() {
        Command.say(cast.operator(), elsewhere.conference(), "!plugin enable invite")
                .awaitAnswer("invite");

        Command link = Command.say(
                cast.neighbour(),
                elsewhere.conference(),
                "!invite link " + journey.servers().shopAddress());

        assertThat(link.awaitAnswer(Words.lackOfGrant()))
                .as("says nothing about the event")
                .doesNotContain(journey.servers().eventName());
    }

    @Test
    @Order(3)
    void refusesInWordsWhoLacksThePower() {
        MatrixUser attendee = journey.accounts().of(journey.dozen().ordinary(0));

        Command run = Command.say(attendee, journey.places().conference(), "!invite run");

        run.awaitAnswer(Words.lackOfPower());
    }

    @Test
    @Order(4)
    void declinesTheRoomOfAStranger() {
        MatrixUser attendee = journey.accounts().of(journey.dozen().ordinary(1));
        String room = attendee.createRoom(
                NewRoom.named("Elsewhere").inviting(List.of(cast.bot().id())));

        attendee.awaitMembership(room, cast.bot().id(), "leave", PATIENCE);
    }

    @Test
    @Order(5)
    void joinsARoomOfItsSpaceWhenAModeratorOfTheSpaceInvitesIt() {
        String space = journey.places().space();
        String room = cast.organizer().createRoom("Hallway");
        cast.operator().addChild(space, room);
        cast.organizer().setParent(room, space);

        cast.organizer().invite(room, cast.bot().id());

        cast.organizer().awaitMembership(room, cast.bot().id(), "join", PATIENCE);
    }
}
