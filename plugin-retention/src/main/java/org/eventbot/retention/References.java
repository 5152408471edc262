package org.eventbot.retention;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eventbot.core.matrix.RoomId;

/**
 * References for the outbox that come out the same each time: what is asked for twice, also after a crash, is one
 * thing.
 */
final class References {

    private References() {}

    static UUID of(String what, Purge purge, RoomId room) {
        return of(what + " " + purge.getId() + " " + room.value());
    }

    static UUID of(String what, Purge purge) {
        return of(what + " " + purge.getId());
    }

    private static UUID of(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
