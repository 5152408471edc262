package org.eventbot.core.statistics;

import java.util.UUID;

/** A plugin's bean that can count what happened at an event, before its data goes. */
public interface StatisticsSource {

    /** Zeros for an event that the plugin does not know. */
    Counters count(UUID event);
}
