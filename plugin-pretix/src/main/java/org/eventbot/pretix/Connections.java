package org.eventbot.pretix;

import java.util.List;
import java.util.Optional;
import org.eventbot.core.event.EventKey;

/**
 * The pretix servers that the operators connected.
 *
 * @param all in the operators' order
 */
record Connections(List<Connection> all) {

    Connections {
        all = List.copyOf(all);
    }

    /** All, of which there is one at least. @throws Refusal when nothing is connected */
    List<Connection> some() {
        if (all.isEmpty()) {
            throw Failures.notConnected();
        }
        return all;
    }

    /** The server of an event. @throws Refusal when it is not connected any more */
    Connection of(EventKey event) {
        some();
        return at(event.server()).orElseThrow(() -> Failures.otherServer(event.server()));
    }

    /** The server with this base address, if it is connected. */
    Optional<Connection> at(String server) {
        return all.stream()
                .filter(connection -> connection.base().value().equals(server))
                .findFirst();
    }

    /** The server that an address lies on, if it is one of these. */
    Optional<Connection> below(String address) {
        return all.stream()
                .filter(connection -> connection.base().below(address).isPresent())
                .max((one, other) ->
                        Integer.compare(one.base().depth(), other.base().depth()));
    }

    /** An event on a server. */
    record Place(Connection connection, EventPath event) {}
}
