package org.eventbot.core.statistics;

import java.util.List;
import java.util.UUID;

/** A plugin's bean that can count what happened at an event, before its data goes. */
public interface StatisticsSource {

    /** Zeros for an event that the plugin does not know. */
    Counters count(UUID event);

    /**
     * The same totals in parts. Asked once, when the event's data is about to go. May ask other servers for names, and
     * does without them when they do not answer: never called in a transaction.
     */
    default List<Breakdown> breakdowns(UUID event) {
        return List.of();
    }
}
