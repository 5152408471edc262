package org.eventbot.pretix;

import java.util.List;
import java.util.Optional;
import org.eventbot.core.event.EventKey;

/**
 * The pretix servers that the operators connected: today none or one.
 *
 * @param all in the operators' order
 */
record Connections(List<Connection> all) {

    Connections {
        all = List.copyOf(all);
    }

    /** Where names without an address belong. @throws Refusal when nothing is connected */
    Connection main() {
        return all.stream().findFirst().orElseThrow(Failures::notConnected);
    }

    /** The server of an event. @throws Refusal when it is not connected any more */
    Connection of(EventKey event) {
        main();
        return all.stream()
                .filter(connection -> connection.base().value().equals(event.server()))
                .findFirst()
                .orElseThrow(() -> Failures.otherServer(event.server()));
    }

    /** The event that a text names, and its server. @throws Refusal when nothing is connected */
    Optional<Place> find(String typed) {
        main();
        return all.stream()
                .flatMap(connection ->
                        EventAddress.find(typed, connection.base()).map(event -> new Place(connection, event)).stream())
                .findFirst();
    }

    /** An event on a server. */
    record Place(Connection connection, EventPath event) {}
}
