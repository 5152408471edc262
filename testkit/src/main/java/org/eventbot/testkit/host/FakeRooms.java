package org.eventbot.testkit.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventbot.core.command.BotPower;
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
    private final Map<RoomId, List<RoomId>> claims = new HashMap<>();
    private final Map<RoomId, Map<MatrixId, Membership>> members = new HashMap<>();
    private final Set<RoomId> encrypted = new HashSet<>();
    private final Set<RoomId> open = new HashSet<>();
    private final Set<RoomId> powerless = new HashSet<>();
    private final Map<RoomId, Map<MatrixId, Integer>> powers = new HashMap<>();
    private final List<RoomId> made = new ArrayList<>();

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

    /** Lets the spaces list the room, though the room does not agree. */
    public FakeRooms claimed(RoomId room, RoomId... claiming) {
        claims.put(room, List.of(claiming));
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

    /** Gives a person power in the room. */
    public FakeRooms power(RoomId room, MatrixId person, int level) {
        powers.computeIfAbsent(room, none -> new LinkedHashMap<>()).put(person, level);
        return this;
    }

    /** Leaves the bot without any power there. */
    public FakeRooms powerless(RoomId room) {
        powerless.add(room);
        return this;
    }

    /** Gives the bot its power back. */
    public FakeRooms powerful(RoomId room) {
        powerless.remove(room);
        return this;
    }

    /** The rooms that were made, in order. */
    public List<RoomId> made() {
        return List.copyOf(made);
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
    public boolean isInSpace(RoomId room) {
        return spaces.containsKey(room);
    }

    @Override
    public List<RoomId> claimedBy(RoomId room) {
        return claims.getOrDefault(room, List.of());
    }

    @Override
    public Map<MatrixId, Membership> members(RoomId room) {
        return Map.copyOf(members.getOrDefault(room, Map.of()));
    }

    @Override
    public Set<MatrixId> withPower(RoomId room, int level) {
        var powerful = new HashSet<MatrixId>();
        powers.getOrDefault(room, Map.of()).forEach((person, has) -> {
            if (has >= level) {
                powerful.add(person);
            }
        });
        return powerful;
    }

    @Override
    public boolean botCan(BotPower power, RoomId room) {
        return !powerless.contains(room);
    }

    @Override
    public RoomId createPrivate(String name, Set<MatrixId> people) {
        var room = new RoomId("!made" + (made.size() + 1) + ":example.org");
        made.add(room);
        named(room, name);
        people.forEach(person -> member(room, person, Membership.INVITE).power(room, person, 100));
        return room;
    }
}
