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
        choose(room, desk, chooser, false);
    }

    /** The same, with a room that the bot made for it. */
    @Transactional
    void chooseMade(RoomId room, RoomId desk, MatrixId chooser) {
        choose(room, desk, chooser, true);
    }

    private void choose(RoomId room, RoomId desk, MatrixId chooser, boolean made) {
        for (var found : links.findLive(room.value())) {
            links.lock(found.getId()).ifPresent(link -> {
                link.reportTo(
                        desk, seals.sealChooser(link, chooser), seals.organizerIndex(link.scope(), chooser), made);
                digests.soonFor(link.getId());
            });
        }
    }
}
