package org.eventbot.testkit.host;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.room.Rooms;

/** Rooms as a test describes them: private and unencrypted, in no space and empty, until told otherwise. */
public final class FakeRooms implements Rooms {

    private final Map<RoomId, String> names = new HashMap<>();
    private final Map<String, RoomId> aliases = new HashMap<>();
    private final Map<RoomId, List<RoomId>> spaces = new HashMap<>();
    private final Map<RoomId, Map<MatrixId, Membership>> members = new HashMap<>();
    private final Set<RoomId> encrypted = new HashSet<>();
    private final Set<RoomId> open = new HashSet<>();

    public FakeRooms named(RoomId room, String name) {
        names.put(room, name);
        return this;
    }

    public FakeRooms alias(String alias, RoomId room) {
        aliases.put(alias, room);
        return this;
    }

    /** Puts the room below the spaces, nearest first. */
    public FakeRooms inSpaces(RoomId room, RoomId... nearestFirst) {
        spaces.put(room, List.of(nearestFirst));
        return this;
    }

    public FakeRooms encrypt(RoomId room) {
        encrypted.add(room);
        return this;
    }

    /** Lets everybody in. */
    public FakeRooms open(RoomId room) {
        open.add(room);
        return this;
    }

    /** Makes it private again. */
    public FakeRooms close(RoomId room) {
        open.remove(room);
        return this;
    }

    public FakeRooms member(RoomId room, MatrixId person, Membership membership) {
        members.computeIfAbsent(room, none -> new LinkedHashMap<>()).put(person, membership);
        return this;
    }

    @Override
    public String name(RoomId room) {
        return names.getOrDefault(room, "this room");
    }

    @Override
    public RoomId find(String idOrAlias) {
        if (idOrAlias.startsWith("!")) {
            return new RoomId(idOrAlias);
        }
        var room = aliases.get(idOrAlias);
        if (room == null) {
            throw new Refusal("There is no room {}.", idOrAlias);
        }
        return room;
    }

    @Override
    public boolean isEncrypted(RoomId room) {
        return encrypted.contains(room);
    }

    @Override
    public boolean isPrivate(RoomId room) {
        return !open.contains(room);
    }

    @Override
    public List<RoomId> spacesOf(RoomId room) {
        return spaces.getOrDefault(room, List.of(room));
    }

    @Override
    public Map<MatrixId, Membership> members(RoomId room) {
        return Map.copyOf(members.getOrDefault(room, Map.of()));
    }
}
