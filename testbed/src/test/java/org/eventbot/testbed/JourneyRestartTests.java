package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fourth chapter: the program is killed again and again in the middle of its work, and nothing comes of it. */
@Order(4)
@ExtendWith(JourneyExtension.class)
class JourneyRestartTests {

    private static final int CROWD = 60;
    private static final List<Integer> KILLED_AFTER = List.of(1, 15, 35);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Journey journey;

    JourneyRestartTests(Journey journey) {
        this.journey = journey;
    }

    @Test
    @Order(1)
    void losesNobodyWhenKilledInTheMiddle() {
        journey.bot().kill9();
        Set<String> crowd = journey.accounts().newcomers(CROWD).stream()
                .map(person -> journey.office().paid(person).person().matrixId())
                .collect(Collectors.toSet());
        Command whileDown =
                Command.say(journey.cast().organizer(), journey.places().conference(), "!invite status");

        for (int number : KILLED_AFTER) {
            journey.bot().launch();
            awaitInvitedOf(crowd, number);
            journey.bot().kill9();
            assertThat(invitedOf(crowd)).as("killed in the middle").isLessThan(CROWD);
        }
        journey.bot().start();

        journey.invitations().awaitInvited(crowd, PATIENCE);
        whileDown.awaitAnswer();
        assertThat(whileDown.answers())
                .as("answers to what was said while it was down")
                .hasSize(1);
    }

    private void awaitInvitedOf(Set<String> crowd, int number) {
        await(number + " of the crowd invited")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> invitedOf(crowd) >= number);
    }

    private long invitedOf(Set<String> crowd) {
        return journey.invitations().invited().stream().filter(crowd::contains).count();
    }

    @Test
    @Order(2)
    void invitesNobodyTwice() {
        assertThat(journey.invitations().history())
                .hasSize(journey.dozen().entitled().size() + 2 + CROWD)
                .allSatisfy((person, times) -> assertThat(times).isOne());
    }

    @Test
    @Order(3)
    void countsEverybodyAfterwards() {
        Command status =
                Command.say(journey.cast().organizer(), journey.places().conference(), "!invite status");

        assertThat(status.awaitAnswer("joined")).satisfies(body -> {
            assertThat(body).matches(Words.counting("joined", 2));
            assertThat(body).matches(Words.counting("declined", 1));
        });
    }
}
