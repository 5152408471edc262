package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.MatrixAnswer;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.registration.Product;
import org.eventbot.core.registration.Product.Variation;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.statistics.Breakdown;
import org.eventbot.core.statistics.Breakdown.Cell;
import org.eventbot.core.statistics.Counters;
import org.eventbot.core.testing.RepositoryTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class StatisticsTests {

    private static final Instant MONDAY = Instant.parse("2026-11-02T23:59:59Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T00:00:00Z");

    @Autowired
    Stage stage;

    @BeforeEach
    void set() {
        stage.set().linked();
        stage.shop.sells(
                stage.event().key(),
                new Product(1, "Day", List.of(new Variation(5, "reduced"))),
                new Product(2, "Night", List.of()));
    }

    @Test
    void countsTicketsByTheirKind() {
        sell("A", 1, null, MONDAY, "@ada:example.org");
        sell("B", 1, 5L, MONDAY, "@bob:example.org");
        sell("C", 2, null, TUESDAY, null);
        sell("D", 2, null, TUESDAY, "what?");
        stage.sell("E", 1, "@gone:example.org").run();
        stage.change("E", 1, "@gone:example.org", Entitlement.CANCELLED).ingest();

        assertThat(breakdown("registrations by ticket type"))
                .containsExactlyInAnyOrder(new Cell("Day", 1), new Cell("Day – reduced", 1), new Cell("Night", 2));
    }

    @Test
    void doesWithoutTheShopsNames() {
        sell("A", 1, null, MONDAY, "@ada:example.org");
        sell("B", 1, 5L, MONDAY, "@bob:example.org");
        stage.run();
        stage.shop.refuse(new Refusal("The shop is closed."));

        assertThat(breakdown("registrations by ticket type"))
                .containsExactlyInAnyOrder(new Cell("product 1", 1), new Cell("product 1 – 5", 1));
    }

    @Test
    void countsTicketsByTheDayOfTheirOrder() {
        sell("A", 1, null, TUESDAY, "@ada:example.org");
        sell("B", 1, null, MONDAY, "@bob:example.org");
        sell("C", 1, null, MONDAY, "@eve:example.org");
        stage.run();

        assertThat(breakdown("registrations by day (UTC)"))
                .containsExactly(new Cell("2026-11-02", 2), new Cell("2026-11-03", 1));
    }

    @Test
    void countsEachPersonOnTheDayTheyFirstCame() {
        sell("A", 1, null, MONDAY, "@ada:example.org");
        sell("B", 1, null, MONDAY, "@bob:example.org");
        stage.run().deliver(DeliveryOutcome.SENT);
        var today = Days.of(stage.clock.instant());
        stage.become(Stage.ADA, Membership.JOIN);
        stage.turn(Duration.ofDays(1))
                .become(Stage.ADA, Membership.LEAVE)
                .become(Stage.ADA, Membership.JOIN)
                .become(Stage.BOB, Membership.JOIN);

        assertThat(breakdown("joined by day (UTC)"))
                .containsExactly(new Cell(today, 1), new Cell(Days.of(stage.clock.instant()), 1));
    }

    @Test
    void keepsNothingFinerThanADay() {
        sell("A", 1, null, MONDAY, "@ada:example.org");
        stage.run().deliver(DeliveryOutcome.SENT).become(Stage.ADA, Membership.JOIN);

        assertThat(stage.tickets.findEntitledOf(
                        stage.event().id(),
                        List.of(stage.seals.personIndex(stage.event().scope(), Stage.ADA))))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.getPlacedOn()).isEqualTo("2026-11-02"));
        assertThat(stage.invitation(Stage.ADA).getJoinedOn()).hasSize("2026-11-02".length());
    }

    @Test
    void countsWhoSaidNoAndCameNowhere() {
        sell("A", 1, null, MONDAY, "@ada:example.org");
        sell("B", 1, null, MONDAY, "@bob:example.org");
        stage.run()
                .deliver(DeliveryOutcome.SENT)
                .become(Stage.ADA, Membership.LEAVE)
                .become(Stage.BOB, Membership.LEAVE)
                .become(Stage.BOB, Membership.JOIN)
                .become(Stage.BOB, Membership.LEAVE);

        assertThat(statistics().count(stage.event().id())).isEqualTo(new Counters(2, 2, 1, 1, 0));
    }

    private List<Cell> breakdown(String title) {
        return statistics().breakdowns(stage.event().id()).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .map(Breakdown::cells)
                .orElseThrow();
    }

    private InviteStatistics statistics() {
        return stage.get(InviteStatistics.class);
    }

    private void sell(String order, long item, @Nullable Long variation, Instant placed, @Nullable String answer) {
        stage.shop.put(
                stage.event().key(),
                new Registration(
                        new OrderCode(order),
                        1,
                        item,
                        variation,
                        null,
                        Entitlement.ENTITLED,
                        null,
                        answer == null ? null : new MatrixAnswer(answer),
                        placed));
    }
}
