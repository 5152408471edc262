package org.eventbot.invite;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.RoomId;
import org.springframework.transaction.annotation.Transactional;

/** Knows which room is meant at a desk. */
@RequiredArgsConstructor
class DeskRooms {

    private final Links links;

    /** The one room whose desk this is; the room itself, when it is no desk or that of several. */
    @Transactional(readOnly = true)
    RoomId servedBy(RoomId room) {
        List<RoomId> served = links.findLive(room.value()).isEmpty()
                ? links.findReportingTo(room.value()).stream()
                        .map(Link::room)
                        .distinct()
                        .toList()
                : List.of();
        return served.size() == 1 ? served.get(0) : room;
    }
}
