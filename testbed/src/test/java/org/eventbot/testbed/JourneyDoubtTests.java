package org.eventbot.testbed;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** When the shop looks as if everybody had gone, nobody is withdrawn, and the desk is told. */
@Order(24)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyDoubtTests {

    private static final int PEOPLE = 12;

    private final Occasion occasion;
    private final BoxOffice office;
    private final List<PlacedOrder> orders = new ArrayList<>();
    private Set<String> everybody = Set.of();

    JourneyDoubtTests(Occasion occasion) {
        this.occasion = occasion;
        this.office = occasion.office();
    }

    @BeforeAll
    void inviteADozen() {
        occasion.accounts().newcomers(PEOPLE).forEach(person -> orders.add(office.paid(person)));
        occasion.link();
        occasion.run();
        Person[] people = orders.stream().map(PlacedOrder::person).toArray(Person[]::new);
        occasion.awaitInvited(people);
        everybody = Occasion.ids(people);
    }

    @Test
    @Order(1)
    void tellsTheDeskWhenTheQuestionIsRenamed() {
        office.shop().renameQuestion("matrix", "renamed");

        occasion.awaitSaid(occasion.places().desk(), "question");
        keepsEverybody();

        office.shop().renameQuestion("renamed", "matrix");
        follows();
    }

    @Test
    @Order(2)
    void tellsTheDeskWhenTheRightIsTakenAway() {
        Backstage backstage = new Backstage(occasion.servers());
        int before = occasion.saidAt(occasion.places().desk()).size();

        backstage.keepBotFrom(occasion.servers().event());

        await("a word at the desk")
                .atMost(Occasion.PATIENCE)
                .until(
                        () -> occasion.saidAt(occasion.places().desk()),
                        said -> said.size() > before
                                && Words.containing("permission").test(said.get(said.size() - 1)));
        keepsEverybody();

        backstage.letBotRead(occasion.servers().event());
        follows();
    }

    // Longer than it takes to look at the shop three times.
    private void keepsEverybody() {
        await("nobody is withdrawn")
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(8))
                .until(() -> occasion.invitations().withMembership("invite").containsAll(everybody));
    }

    /** All is well again: newcomers are invited. */
    private void follows() {
        occasion.settle();
    }
}
