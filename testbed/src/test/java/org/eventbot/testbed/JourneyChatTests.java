package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventbot.testkit.matrix.MatrixUser;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who was invited writes to the bot, and somebody who organizes does so from a chat of their own. */
@Order(34)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyChatTests {

    private final Occasion occasion;
    private final MatrixUser attendee;
    private final PlacedOrder order;
    private String chat = "";

    JourneyChatTests(Occasion occasion) {
        this.occasion = occasion;
        order = occasion.office().paid(occasion.accounts().newcomer());
        attendee = occasion.accounts().of(order.person());
    }

    @Test
    @Order(1)
    void greetsAnAttendeeAndSaysWhatToAsk() {
        occasion.link();
        occasion.run();
        occasion.awaitInvited(order.person());
        attendee.join(occasion.places().conference());

        chat = occasion.directChat(attendee);

        occasion.awaitSaidTo(attendee, chat, "I am a bot", "!help");
    }

    @Test
    @Order(2)
    void saysWhatIsKeptAboutThem() {
        say("!gdpr notice").awaitAnswer(BotSettings.CONTROLLER, BotSettings.PRIVACY_CONTACT);
        say("!privacy").awaitAnswer("Matrix ID");
        assertThat(say("!help").awaitAnswer("!gdpr")).doesNotContain("!pretix allow");
    }

    @Test
    @Order(3)
    void tellsThemNothingThatOrganizersAreTold() {
        String answer =
                say("!invite status --room " + occasion.places().conference()).awaitAnswer("");

        assertThat(answer).doesNotContain("registrations").doesNotContain(order.code());
    }

    @Test
    @Order(4)
    void answersWordsThatAreNoCommand() {
        say("!nonsense").awaitAnswer("!help");
    }

    @Test
    @Order(5)
    void servesAnOrganizerWhoNamesTheRoom() {
        MatrixUser organizer = occasion.cast().organizer();
        String room = occasion.directChat(organizer);

        Command.say(
                        organizer,
                        room,
                        "!invite status --room " + occasion.places().conference())
                .awaitAnswer(Words.counting("registrations", 1));
    }

    private Command say(String text) {
        return Command.say(attendee, chat, text);
    }
}
