package org.eventbot.core.event;

import java.util.UUID;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.vault.Scope;

/**
 * An event that the bot serves. Everything else (links, clocks, keys, statistics) holds its {@link #id()}.
 *
 * @param id assigned once
 * @param key the event in its shop
 * @param name as the shop shows it to the public
 * @param space the one space (or room without space) that was granted the event
 */
public record Event(UUID id, EventKey key, String name, RoomId space) {

    /** The scope whose key seals what is kept about this event's people. */
    public Scope scope() {
        return new Scope(id);
    }
}
