package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.RoomMessage;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Second chapter: the dozen orders become invitations, and the desk learns what is wrong with two of them. */
@Order(2)
@Chapter
class JourneyFirstRunTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Journey journey;
    private final Cast cast;
    private final Places places;
    private final Dozen dozen;

    JourneyFirstRunTests(Journey journey) {
        this.journey = journey;
        this.cast = journey.cast();
        this.places = journey.places();
        this.dozen = journey.dozen();
    }

    @Test
    @Order(1)
    void invitesWhoeverIsEntitled() {
        Command.say(cast.organizer(), places.conference(), "!invite run").awaitAnswer();

        journey.invitations().awaitInvited(dozen.entitled(), PATIENCE);
    }

    @Test
    @Order(2)
    void tellsTheDeskOfAMalformedIdWithOrderCodeAndSuggestion() {
        PlacedOrder order = dozen.malformed();

        awaitAtDesk(order.code(), order.person().matrixId());
    }

    @Test
    @Order(3)
    void tellsTheDeskOfAnAccountThatDoesNotExist() {
        awaitAtDesk(dozen.unknown().code(), Words.NO_SUCH_ACCOUNT);
    }

    private void awaitAtDesk(String... parts) {
        await("the desk's digest").atMost(PATIENCE).until(() -> cast.organizer().messages(places.desk()).stream()
                .filter(message -> message.sender().equals(cast.bot().id()))
                .map(RoomMessage::body)
                .anyMatch(Words.containing(parts)));
    }

    @Test
    @Order(4)
    void invitesNobodyElse() {
        // The desk has its digest, so the run is over: whoever was not invited by now will not be.
        assertThat(journey.invitations().invited()).isEqualTo(dozen.entitled());
    }

    @Test
    @Order(5)
    void saysInTheInvitationWhyItCame() {
        MatrixUser invited = journey.accounts().of(dozen.trio().person());

        assertThat(invited.awaitInvite(places.conference(), PATIENCE).reason())
                .contains(journey.servers().eventName());
    }

    @Test
    @Order(6)
    void countsWhoJoinedAndWhoDeclined() {
        journey.accounts().of(dozen.ordinary(0)).join(places.conference());
        journey.accounts().of(dozen.ordinary(1)).join(places.conference());
        journey.accounts().of(dozen.ordinary(2)).decline(places.conference());

        await("two joined and one declined in the status").atMost(PATIENCE).untilAsserted(() -> assertThat(status())
                .satisfies(body -> {
                    assertThat(body).matches(Words.counting("joined", 2));
                    assertThat(body).matches(Words.counting("declined", 1));
                    assertThat(body).matches(Words.counting("waiting", 0));
                }));
    }

    private String status() {
        return Command.say(cast.organizer(), places.conference(), "!invite status")
                .awaitAnswer("joined");
    }

    @Test
    @Order(7)
    void invitesNobodyAgainWhenRunAgain() {
        Command.say(cast.organizer(), places.conference(), "!invite run").awaitAnswer();
        status();

        assertThat(journey.invitations().history())
                .containsOnlyKeys(dozen.entitled())
                .allSatisfy((person, times) -> assertThat(times).isOne());
    }
}
