package org.eventbot.core.privacy;

import java.util.List;
import java.util.Optional;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.registration.OrderCode;

/**
 * A plugin's bean that knows who is behind an order, for the desk of its event and for operators: they show what they
 * found before they do anything about it. A code proves nothing about who types it.
 */
public interface OrderLookup {

    /** The plugin's id. */
    String owner();

    /** What is kept of each ticket of the order, in the order of their numbers; empty when nothing is. */
    List<Position> find(Event event, OrderCode order);

    /**
     * One ticket.
     *
     * @param number within the order, from 1
     * @param person whom it names; empty when nobody can be told from it
     * @param hasCome whether that person accepted the invitation that came with it
     */
    record Position(int number, Optional<MatrixId> person, boolean hasCome) {

        @Override
        public String toString() {
            return "[position]";
        }
    }
}
