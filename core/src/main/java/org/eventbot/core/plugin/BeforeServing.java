package org.eventbot.core.plugin;

/**
 * A plugin's bean with something to do at each start before anybody is served: before messages are read, webhooks
 * answered, or anything is sent. When it fails, the program does not start.
 */
public interface BeforeServing {

    /** The plugin's id. */
    String plugin();

    /** Does it. The database is migrated, the keys are open, other servers may be asked. */
    void run();
}
