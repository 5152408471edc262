package org.eventbot.core.room.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.SyncBatch;

/**
 * The state of rooms, read when first asked for and kept until sync says that it changed. A room that the bot cannot
 * read has no state: nothing is on there, nobody has power there.
 */
@RequiredArgsConstructor
public class RoomStates {

    private static final int MOST = 10_000;
    private static final RoomState UNREADABLE = RoomState.of(List.of());

    private final MatrixClient matrix;
    private final Map<RoomId, RoomState> known = new ConcurrentHashMap<>();

    RoomState of(RoomId room) {
        var state = known.get(room);
        if (state != null) {
            return state;
        }
        if (known.size() >= MOST) {
            known.values().removeIf(UNREADABLE::equals);
        }
        // Loaded inside the map, so that a change that sync tells meanwhile waits, and then removes it.
        return known.computeIfAbsent(room, this::load);
    }

    /**
     * Nothing is heard of rooms that the bot is not in, readable or not: what was read there would be believed for
     * ever. That it is not in a room is remembered too, until it enters: each mention would ask anew.
     */
    private RoomState load(RoomId room) {
        try {
            var isIn = matrix.membership(room, matrix.self())
                    .filter(Membership.JOIN::equals)
                    .isPresent();
            return isIn ? RoomState.of(matrix.state(room)) : UNREADABLE;
        } catch (MatrixException failure) {
            if (failure.kind() == Kind.REFUSED || failure.kind() == Kind.NOT_FOUND) {
                return UNREADABLE;
            }
            throw failure;
        }
    }

    /** Forgets what a batch says has changed. */
    public void hear(SyncBatch batch) {
        for (var news : batch.joined()) {
            if (news.state().stream().anyMatch(this::matters)
                    || news.timeline().stream().anyMatch(this::matters)) {
                known.remove(news.room());
            }
        }
        batch.left().forEach(known::remove);
    }

    private boolean matters(RoomEvent event) {
        return event.key() != null
                && (!event.type().equals("m.room.member")
                        || event.key().equals(matrix.self().value()));
    }
}
