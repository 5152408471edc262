package org.eventbot.core.vault;

import java.util.UUID;

/**
 * What one key serves: an event, a plugin's own period, or the host. When a scope ends its key is destroyed, and every
 * copy of what it sealed becomes unreadable, backups included.
 *
 * @param id the event's UUID, or one of the plugin's own
 */
public record Scope(UUID id) {

    private static final Scope HOST = new Scope(new UUID(0, 0));

    /** The bot's own scope: settings, commands in flight, the outbox. It ends with the installation. */
    public static Scope host() {
        return HOST;
    }
}
