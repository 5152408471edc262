package org.eventbot.testbed;

import java.util.List;

/** An order in the shop: a ticket for each of these people, in the order of its positions. */
record PlacedOrder(String code, List<Person> people) {

    PlacedOrder {
        people = List.copyOf(people);
        Register.remember(List.of(code));
    }

    Person person() {
        return people.get(0);
    }
}
