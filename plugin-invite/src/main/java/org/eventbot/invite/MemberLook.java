package org.eventbot.invite;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.room.Rooms;
import org.eventbot.core.vault.Scope;

/** Looks at the members of a room through an event's blind index. Asks the homeserver: never in a transaction. */
@RequiredArgsConstructor
class MemberLook {

    private final Rooms rooms;
    private final Seals seals;

    Map<UUID, Membership> at(RoomId room, Scope scope) {
        var members = new HashMap<UUID, Membership>();
        rooms.members(room).forEach((person, what) -> members.put(seals.personIndex(scope, person), what));
        return members;
    }
}
