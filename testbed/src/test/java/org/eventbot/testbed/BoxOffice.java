package org.eventbot.testbed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eventbot.testkit.pretix.NewOrder;
import org.eventbot.testkit.pretix.NewTicket;
import org.eventbot.testkit.pretix.PretixShop;

/** Sells tickets in the real shop, and remembers every order for the search at the end. */
final class BoxOffice {

    private final PretixShop shop;
    private final List<PlacedOrder> orders = new ArrayList<>();

    BoxOffice(Servers servers) {
        shop = new PretixShop(servers.pretix(), servers.organizer(), servers.event(), servers.shopToken());
    }

    PretixShop shop() {
        return shop;
    }

    List<PlacedOrder> orders() {
        return List.copyOf(orders);
    }

    PlacedOrder paid(Person... people) {
        return place(NewOrder::paid, Person::matrixId, people);
    }

    PlacedOrder pending(Person person) {
        return place(NewOrder::pending, Person::matrixId, person);
    }

    /** Paid by somebody who forgot the sign in front of the Matrix ID. */
    PlacedOrder malformed(Person person) {
        return place(NewOrder::paid, mistaken -> mistaken.matrixId().substring(1), person);
    }

    PlacedOrder cancelled(Person person) {
        PlacedOrder order = paid(person);
        shop.cancel(order.code());
        return order;
    }

    /** The shop keeps a fee, so that the order itself stays paid. */
    PlacedOrder cancelledForFee(Person person) {
        PlacedOrder order = paid(person);
        shop.cancelForFee(order.code(), "10.00");
        return order;
    }

    private PlacedOrder place(
            Function<NewTicket[], NewOrder> kind, Function<Person, String> matrixAnswer, Person... people) {
        NewTicket[] tickets = Arrays.stream(people)
                .map(person ->
                        NewTicket.withMatrixId(matrixAnswer.apply(person)).attendee(person.name(), person.mail()))
                .toArray(NewTicket[]::new);
        NewOrder order = kind.apply(tickets).code(Tokens.orderCode()).email(people[0].mail());
        PlacedOrder placed = new PlacedOrder(shop.place(order), List.of(people));
        orders.add(placed);
        return placed;
    }
}
