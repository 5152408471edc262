package org.eventbot.core.room.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.RoomId;

/**
 * Which spaces a room belongs to. An edge counts if the space lists the room <em>and</em> the room agrees, by its state
 * or by the word of a moderator: otherwise a stranger's space could claim anybody's room (Matrix specification, "Spaces").
 */
@RequiredArgsConstructor
public class SpaceTree {

    static final Comparator<RoomId> BY_ID = Comparator.comparing(RoomId::value);

    private static final int DEEPEST = 5;
    private static final int MOST_PARENTS = 20;

    private final RoomStates states;
    private final Function<RoomId, Set<RoomId>> agreements;

    /** The room itself at index 0, then its spaces, then theirs; loops end where they begin. */
    public List<Set<RoomId>> levels(RoomId room) {
        var seen = new HashSet<>(Set.of(room));
        var levels = new ArrayList<Set<RoomId>>();
        Set<RoomId> level = Set.of(room);
        while (!level.isEmpty() && levels.size() <= DEEPEST) {
            levels.add(level);
            level = above(level, seen);
        }
        return levels;
    }

    private Set<RoomId> above(Set<RoomId> level, Set<RoomId> seen) {
        var found = new TreeSet<>(BY_ID);
        for (var room : level) {
            for (var space : someOf(agreed(room))) {
                if (isSpaceWith(space, room) && seen.add(space)) {
                    found.add(space);
                }
            }
        }
        return found;
    }

    private Set<RoomId> agreed(RoomId room) {
        var spaces = new HashSet<>(states.of(room).parents());
        spaces.addAll(agreements.apply(room));
        return spaces;
    }

    /** A room may name thousands of spaces, and each would be asked for. */
    private static List<RoomId> someOf(Set<RoomId> parents) {
        return parents.stream().sorted(BY_ID).limit(MOST_PARENTS).toList();
    }

    /** Whether it is a space, and lists the room. */
    boolean isSpaceWith(RoomId space, RoomId room) {
        var state = states.of(space);
        return state.isSpace() && state.children().contains(room);
    }

    /** Whether the space lists the room, agreed or not. */
    boolean lists(RoomId space, RoomId room) {
        return states.of(space).children().contains(room);
    }
}
