package org.eventbot.core.job;

import java.util.UUID;

/** A plugin's bean that does work which is periodic or due. Runs for one subject never overlap. */
public interface Job {

    /** Unique among all plugins: the plugin's id, a dash, what it does. Letters and dashes only. */
    String name();

    /** Does the work, outside any transaction. After an exception it is tried again later. */
    void run(UUID subject);
}
