package org.eventbot.testkit.pretix;

import java.util.Set;

/**
 * What a team's token may do (pretix, "Permissions").
 *
 * @param full every right in every event
 * @param readable the events whose orders it may read
 * @param settings whether it may manage the organizer's settings, webhooks among them
 * @param active whether it was not revoked
 */
record Grant(boolean full, Set<String> readable, boolean settings, boolean active) {

    static final Grant EVERYTHING = new Grant(true, Set.of(), true, true);

    /** Copies the events. */
    Grant {
        readable = Set.copyOf(readable);
    }

    static Grant reading(Set<String> events) {
        return new Grant(false, events, false, true);
    }

    static Grant webhooks() {
        return new Grant(false, Set.of(), true, true);
    }

    Grant revoked() {
        return new Grant(full, readable, settings, false);
    }

    boolean reads(String event) {
        return full || readable.contains(event);
    }
}
