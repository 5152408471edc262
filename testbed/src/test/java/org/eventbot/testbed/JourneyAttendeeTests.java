package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventbot.testkit.matrix.MatrixUser;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Sixth chapter: somebody who only bought a ticket asks what the bot knows. */
@Order(6)
@Chapter
class JourneyAttendeeTests {

    private final Journey journey;

    JourneyAttendeeTests(Journey journey) {
        this.journey = journey;
    }

    @Test
    void answersAnAttendeeInADirectChatWithTheNotice() {
        MatrixUser attendee = journey.accounts().of(journey.dozen().trio().person());
        String chat = journey.directChat(attendee);

        String notice = Command.say(attendee, chat, "!gdpr notice").awaitAnswer(BotSettings.CONTROLLER);

        assertThat(notice).contains(BotSettings.PRIVACY_CONTACT).containsIgnoringCase("Matrix ID");
    }
}
