package org.eventbot.invite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;

/**
 * What people were to some rooms when last looked at, by the blind index of an event.
 *
 * @param byRoom of each room that was looked at
 */
record RoomMembers(Map<RoomId, Map<UUID, Membership>> byRoom) {

    RoomMembers {
        byRoom = Map.copyOf(byRoom);
    }

    /** Nobody looked. */
    static RoomMembers none() {
        return new RoomMembers(Map.of());
    }

    RoomMembers with(RoomId room, Map<UUID, Membership> members) {
        var more = new HashMap<>(byRoom);
        more.put(room, Map.copyOf(members));
        return new RoomMembers(more);
    }

    Optional<Membership> of(RoomId room, UUID person) {
        return Optional.ofNullable(byRoom.getOrDefault(room, Map.of()).get(person));
    }
}
