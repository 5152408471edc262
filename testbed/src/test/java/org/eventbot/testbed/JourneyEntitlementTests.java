package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eventbot.testkit.pretix.NewOrder;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every state that an order and its ticket can be in: who is invited, and who is as soon as that changes. */
@Order(21)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyEntitlementTests {

    private final Occasion occasion;
    private final BoxOffice office;
    private final OrderChanges changes;
    private final Map<String, PlacedOrder> orders = new LinkedHashMap<>();

    JourneyEntitlementTests(Occasion occasion) {
        this.occasion = occasion;
        this.office = occasion.office();
        this.changes = office.changes();
    }

    @Test
    @Order(1)
    void previewsHowManyAreEntitledAndWhyTheOthersAreNot() {
        placeTheEntitled();
        placeTheOthers();
        occasion.allow();

        String preview =
                occasion.say("!invite link " + occasion.servers().shopAddress()).awaitAnswer("would be invited");

        assertThat(preview)
                .contains(
                        "3 people",
                        "2 not paid yet",
                        "1 waiting for approval",
                        "1 expired unpaid",
                        "2 cancelled",
                        "1 blocked",
                        "1 no longer valid",
                        "1 a test order");
    }

    private void placeTheEntitled() {
        place("paid", office::paid);
        place(
                "pending but valid",
                person ->
                        office.place(NewOrder.pending(BoxOffice.ticket(person)).valid(), person));
        PlacedOrder reactivated = place("reactivated", office::paid);
        office.shop().cancel(reactivated.code());
        office.shop().reactivate(reactivated.code());
    }

    private void placeTheOthers() {
        place("pending", office::pending);
        place("pending, later valid", office::pending);
        place(
                "approval open",
                person ->
                        office.place(NewOrder.pending(BoxOffice.ticket(person)).needsApproval(), person));
        change(place("expired", office::pending), office.shop()::expire);
        place("cancelled", office::cancelled);
        place("cancelled for a fee", office::cancelledForFee);
        place(
                "test mode",
                person -> office.place(NewOrder.paid(BoxOffice.ticket(person)).inTestmode(), person));
        change(place("blocked", office::paid), code -> office.shop().block(code, 1));
        change(place("no longer valid", office::paid), code -> office.shop().validUntil(code, 1, Instant.EPOCH));
    }

    private PlacedOrder place(String what, Function<Person, PlacedOrder> how) {
        PlacedOrder order = how.apply(occasion.accounts().newcomer());
        orders.put(what, order);
        return order;
    }

    private static void change(PlacedOrder order, Consumer<String> change) {
        change.accept(order.code());
    }

    @Test
    @Order(2)
    void invitesExactlyTheEntitled() {
        occasion.run();
        occasion.awaitInvited(person("paid"), person("pending but valid"), person("reactivated"));
        occasion.settle();

        assertThat(occasion.invitations().invited()).hasSize(4);
        assertThat(occasion.status()).matches(Words.counting("registrations", 4));
    }

    @Test
    @Order(3)
    void invitesWhoeverBecomesEntitled() {
        changes.validIfPending(code("pending, later valid"));
        office.shop().markPaid(code("pending"));
        office.shop().approve(code("approval open"));
        office.shop().markPaid(code("approval open"));
        changes.extend(code("expired"));
        office.shop().markPaid(code("expired"));
        office.shop().reactivate(code("cancelled"));
        office.shop().unblock(code("blocked"), 1);
        office.shop().validUntil(code("no longer valid"), 1, Instant.parse("2030-05-03T00:00:00Z"));

        occasion.awaitInvited(
                person("pending, later valid"),
                person("pending"),
                person("approval open"),
                person("expired"),
                person("cancelled"),
                person("blocked"),
                person("no longer valid"));
    }

    @Test
    @Order(4)
    void neverInvitesTheOthers() {
        occasion.settle();

        assertThat(occasion.membership(person("cancelled for a fee"))).isEmpty();
        assertThat(occasion.membership(person("test mode"))).isEmpty();
        assertThat(occasion.invitations().history()).hasSize(12).allSatisfy((person, times) -> assertThat(times)
                .isOne());
    }

    private String code(String what) {
        return order(what).code();
    }

    private Person person(String what) {
        return order(what).person();
    }

    private PlacedOrder order(String what) {
        return Objects.requireNonNull(orders.get(what));
    }
}
