package org.eventbot.pretix;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.room.Rooms;

/** Rooms that are in the spaces that a test puts them in. */
final class FakeRooms implements Rooms {

    private final Map<RoomId, List<RoomId>> spaces = new ConcurrentHashMap<>();

    void put(RoomId room, RoomId... into) {
        spaces.put(room, List.of(into));
    }

    @Override
    public String name(RoomId room) {
        return "the room " + room.value().substring(1, room.value().indexOf(':'));
    }

    @Override
    public RoomId find(String idOrAlias) {
        if (!idOrAlias.startsWith("!")) {
            throw new Refusal("There is no room {}.", idOrAlias);
        }
        return new RoomId(idOrAlias);
    }

    @Override
    public boolean isEncrypted(RoomId room) {
        return false;
    }

    @Override
    public boolean isPrivate(RoomId room) {
        return true;
    }

    @Override
    public List<RoomId> spacesOf(RoomId room) {
        return spaces.getOrDefault(room, List.of(room));
    }

    @Override
    public Map<MatrixId, Membership> members(RoomId room) {
        return Map.of();
    }
}
