package org.eventbot.core.health;

import java.util.List;

/** A plugin's bean that says how its connections to other servers are, as last seen. */
public interface ConnectionHealth {

    /** The plugin's id. */
    String plugin();

    /** Answers at once from what is known, and asks nobody. */
    List<Connection> connections();

    /**
     * One connection.
     *
     * @param name what operators call it, without a secret
     * @param up whether its last use worked
     * @param words why not; empty when it did
     */
    record Connection(String name, boolean up, String words) {}
}
