package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.eventbot.testkit.matrix.MatrixUser;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two spaces with different plugins: what is off is silent, and does nothing either. */
@Order(32)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneySwitchesTests {

    private final Occasion occasion;
    private final Cast cast;
    private final Places elsewhere;

    JourneySwitchesTests(Occasion occasion) {
        this.occasion = occasion;
        this.cast = occasion.cast();
        this.elsewhere = Places.create(cast, cast.neighbour(), "Elsewhere");
    }

    @Test
    @Order(1)
    void hearsInEachSpaceOnlyWhatIsOnThere() {
        occasion.botJoins(elsewhere.all());
        occasion.link();
        Command.say(cast.operator(), elsewhere.conference(), "!plugin enable retention")
                .awaitAnswer("retention");

        Command.say(cast.neighbour(), elsewhere.conference(), "!gdpr notice").awaitAnswer(BotSettings.CONTROLLER);
        occasion.status();
        isSilentTo(cast.neighbour(), elsewhere.conference(), "!invite status");
        isSilentTo(cast.organizer(), occasion.places().conference(), "!gdpr notice");
    }

    @Test
    @Order(2)
    void letsARoomBeSilentInASpaceThatIsNot() {
        String quiet = occasion.anotherRoom("Quiet room");
        Command.say(cast.operator(), quiet, "!plugin disable invite --room " + quiet)
                .awaitAnswer("invite");

        isSilentTo(cast.organizer(), quiet, "!invite status");
        occasion.status();
    }

    @Test
    @Order(3)
    void invitesNobodyMoreWhereItWasSwitchedOff() {
        occasion.run();
        occasion.settle();
        occasion.operatorSays("!plugin disable invite").awaitAnswer("invite");

        Person late = occasion.office().paid(occasion.accounts().newcomer()).person();

        await("three looks at the shop")
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(8))
                .until(() -> occasion.membership(late).isEmpty());
        isSilentTo(cast.organizer(), occasion.places().conference(), "!invite status");
        occasion.operatorSays("!plugin enable invite").awaitAnswer("invite");
        occasion.awaitInvited(late);
    }

    /** Whoever is answered later was heard later, so there is no answer still to come. */
    private static void isSilentTo(MatrixUser speaker, String room, String text) {
        Command unheard = Command.say(speaker, room, text);
        Command.say(speaker, room, "!version").awaitAnswer();
        assertThat(unheard.answers()).as("answers to " + text).isEmpty();
    }
}
