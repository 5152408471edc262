package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Fourth chapter: the program is killed again and again in the middle of its work, and nothing comes of it. */
@Order(4)
@Chapter
class JourneyRestartTests {

    private static final int CROWD = 100;
    private static final int TICKETS = 4;
    private static final int KILLS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    // Printed, so that a run that fails can be told again: TESTBED_SEED=42 testbed/run --only 'Journey*Tests'
    private static final long SEED = Optional.ofNullable(System.getenv("TESTBED_SEED"))
            .map(Long::valueOf)
            .orElseGet(() -> new SecureRandom().nextLong(1_000_000));

    private final Journey journey;

    JourneyRestartTests(Journey journey) {
        this.journey = journey;
    }

    @Test
    @Order(1)
    void losesNobodyWhenKilledInTheMiddle() {
        journey.bot().kill9();
        Set<String> crowd = placeOrders();
        Command whileDown =
                Command.say(journey.cast().organizer(), journey.places().conference(), "!invite status");

        for (int number : moments()) {
            journey.bot().launch();
            awaitInvitedOf(crowd, Math.max(number, invitedOf(crowd) + 1));
            journey.bot().kill9();
            assertThat(invitedOf(crowd))
                    .as("killed in the middle; seed " + SEED)
                    .isLessThan(CROWD);
        }
        journey.bot().start();

        journey.invitations().awaitInvited(crowd, PATIENCE);
        whileDown.awaitAnswer();
        assertThat(whileDown.answers())
                .as("answers to what was said while it was down")
                .hasSize(1);
    }

    /** Of several tickets each, to save time. */
    private Set<String> placeOrders() {
        Set<String> crowd = new HashSet<>();
        for (int i = 0; i < CROWD / TICKETS; i++) {
            Person[] people = journey.accounts().newcomers(TICKETS).toArray(Person[]::new);
            journey.office().paid(people);
            crowd.addAll(Occasion.ids(people));
        }
        return crowd;
    }

    /** After how many invitations it is killed. */
    private static List<Integer> moments() {
        System.out.println("The program is killed at moments of seed " + SEED);
        return new Random(SEED)
                .ints(1, CROWD - 2 * KILLS)
                .distinct()
                .limit(KILLS)
                .sorted()
                .boxed()
                .toList();
    }

    private void awaitInvitedOf(Set<String> crowd, long number) {
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
