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
                .map(person -> ticket(person, matrixAnswer.apply(person)))
                .toArray(NewTicket[]::new);
        return place(kind.apply(tickets), people);
    }

    static NewTicket ticket(Person person) {
        return ticket(person, person.matrixId());
    }

    /** Typed where the Matrix ID is asked for is whatever the text says. */
    static NewTicket ticket(Person person, String typed) {
        return NewTicket.withMatrixId(typed).attendee(person.name(), person.mail());
    }

    /** Paid by somebody who typed that where the Matrix ID is asked for. */
    PlacedOrder typed(Person person, String typed) {
        return place(NewOrder.paid(ticket(person, typed)), person);
    }

    /** Any order of these people's tickets, under a code that can be searched for. */
    PlacedOrder place(NewOrder order, Person... people) {
        String code = shop.place(order.code(Tokens.orderCode()).email(people[0].mail()));
        PlacedOrder placed = new PlacedOrder(code, List.of(people));
        orders.add(placed);
        return placed;
    }

    /** What can happen to an order. */
    OrderChanges changes() {
        return new OrderChanges(shop);
    }
}
