package org.eventbot.core.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;

/** A plugin's bean that knows where events take place, and where their organizers are told about them. */
public interface EventRooms {

    /** The plugin's id. */
    String owner();

    /** Where an event takes place; empty when the plugin does not know it, or does not any more. */
    List<Place> of(UUID event);

    /** The events that take place in the room, or whose organizers are told there. */
    List<UUID> at(RoomId room);

    /** When an organizer last set something of the event going. */
    Optional<Instant> lastCommand(UUID event);

    /**
     * When its organizers say that the event ends: for want of an end in the shop, or to have it forgotten earlier. It
     * never makes anything be kept for longer.
     */
    default Optional<Instant> end(UUID event) {
        return Optional.empty();
    }

    /** When a ticket last began to admit somebody. */
    default Optional<Instant> lastEntitled(UUID event) {
        return Optional.empty();
    }

    /**
     * One of the event's rooms.
     *
     * @param room where attendees are
     * @param ownDesk where its organizers are told what goes wrong; null when they chose no such room
     * @param organizer who answers for it
     */
    record Place(RoomId room, @Nullable RoomId ownDesk, MatrixId organizer) {

        public Optional<RoomId> desk() {
            return Optional.ofNullable(ownDesk);
        }
    }
}
