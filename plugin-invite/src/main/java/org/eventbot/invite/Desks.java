package org.eventbot.invite;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.springframework.transaction.annotation.Transactional;

/** Remembers where the organizers of a room read reports. */
@RequiredArgsConstructor
class Desks {

    private final Links links;
    private final Seals seals;
    private final DigestPlan digests;

    /** From now on, for all events of the room; what waited is told soon. */
    @Transactional
    void choose(RoomId room, RoomId desk, MatrixId chooser) {
        for (var found : links.findByRoomIdOrderByCreatedAt(room.value())) {
            links.lock(found.getId()).ifPresent(link -> {
                link.reportTo(desk, seals.sealChooser(link, chooser));
                digests.soonFor(link.getId());
            });
        }
    }
}
