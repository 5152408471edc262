package org.eventbot.testbed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dozen orders that lie in the shop before the bot is told of it.
 *
 * @param ordinary six people who did everything right, each in an order of their own
 * @param trio one order with three tickets for three people
 * @param unknown names an account that the homeserver does not have
 */
record Dozen(
        List<PlacedOrder> ordinary,
        PlacedOrder trio,
        PlacedOrder malformed,
        PlacedOrder pending,
        PlacedOrder cancelled,
        PlacedOrder cancelledForFee,
        PlacedOrder unknown) {

    static Dozen place(BoxOffice office, Accounts accounts) {
        List<PlacedOrder> ordinary = new ArrayList<>();
        for (Person person : accounts.newcomers(6)) {
            ordinary.add(office.paid(person));
        }
        return new Dozen(
                List.copyOf(ordinary),
                office.paid(accounts.newcomers(3).toArray(Person[]::new)),
                office.malformed(accounts.newcomer()),
                office.pending(accounts.newcomer()),
                office.cancelled(accounts.newcomer()),
                office.cancelledForFee(accounts.newcomer()),
                office.paid(accounts.stranger()));
    }

    Person ordinary(int number) {
        return ordinary.get(number).person();
    }

    /** Exactly those whom the first run shall invite. */
    Set<String> entitled() {
        return Stream.concat(ordinary.stream(), Stream.of(trio))
                .flatMap(order -> order.people().stream())
                .map(Person::matrixId)
                .collect(Collectors.toSet());
    }
}
