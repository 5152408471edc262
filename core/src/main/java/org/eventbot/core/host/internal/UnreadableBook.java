package org.eventbot.core.host.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.outbox.internal.StableReference;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which encrypted rooms were told that the bot cannot read there, so that each hears it once. */
@RequiredArgsConstructor
class UnreadableBook {

    private static final String HOST = "host";

    private final UnreadableRooms rows;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Clock clock;

    /** Something encrypted was seen there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seen(RoomId room) {
        if (!rows.existsById(UnreadableRoom.id(room))) {
            jobs.soon(
                    UnreadableRoomJob.NAME, rows.save(new UnreadableRoom(room)).getId());
        }
    }

    /** The room, if it is still to be told. */
    @Transactional(readOnly = true)
    public Optional<RoomId> waiting(UUID id) {
        return rows.findById(id).filter(row -> !row.isTold()).map(UnreadableRoom::room);
    }

    /** @param aside words for another chat, if there is one */
    @Transactional
    public void tell(UUID id, Text words, @Nullable RoomId chat, Text aside) {
        var row = rows.findById(id).filter(one -> !one.isTold());
        if (row.isPresent()) {
            row.get().told(clock.instant());
            outbox.post(id, HOST, row.get().room(), words);
            if (chat != null) {
                outbox.post(StableReference.of("aside", id.toString()), HOST, chat, aside);
            }
        }
    }
}
