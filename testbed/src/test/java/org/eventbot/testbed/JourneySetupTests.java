package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** First chapter: an operator opens a space to the event, an organizer links a room to it. */
@Order(1)
@Tag(JourneyExtension.GROUNDWORK)
@Chapter
class JourneySetupTests {

    private final Journey journey;
    private final Cast cast;
    private final Places places;

    JourneySetupTests(Journey journey) {
        this.journey = journey;
        this.cast = journey.cast();
        this.places = journey.places();
    }

    @Test
    @Order(0)
    void becomesReady() {
        journey.bot().start();
    }

    @Test
    @Order(1)
    void joinsTheSpacesAndRoomsThatAnOperatorInvitesItTo() {
        journey.botJoins(places);
        journey.botJoins(journey.elsewhere());
    }

    @Test
    @Order(2)
    void letsAnOperatorAllowTheEventInTheSpace() {
        String event = journey.servers().eventReference();

        Command allow = Command.say(cast.operator(), places.conference(), "!pretix allow " + event);

        assertThat(allow.awaitAnswer(journey.servers().event())).doesNotContainIgnoringCase("usage");
    }

    @Test
    @Order(3)
    void answersWithANoticeThatRepliesToTheCommand() {
        Command enable = Command.say(cast.operator(), places.conference(), "!plugin enable invite");

        enable.awaitAnswer("invite");

        assertThat(enable.answers()).first().satisfies(answer -> {
            assertThat(answer.sender()).isEqualTo(cast.bot().id());
            assertThat(answer.msgtype()).isEqualTo("m.notice");
            assertThat(answer.inReplyTo()).isEqualTo(enable.eventId());
        });
    }

    @Test
    @Order(4)
    void previewsTheLinkAndInvitesNobodyYet() {
        Command link = Command.say(
                cast.organizer(),
                places.conference(),
                "!invite link " + journey.servers().shopAddress());

        link.awaitAnswer(journey.servers().eventName());

        assertThat(journey.invitations().invited()).isEmpty();
    }

    @Test
    @Order(5)
    void takesARoomOfTheOrganizersAsDesk() {
        Command desk = Command.say(cast.organizer(), places.conference(), "!invite desk " + places.desk());

        desk.awaitAnswer("desk");
    }
}
