package org.eventbot.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not done yet, opened.
 *
 * @param person whom it is about
 * @param onlyEvent the one event that it is about; null for everything
 * @param toldIn where the one who asked waits for news; null when that is nowhere
 * @param due when it has to be done at the latest
 * @param attempts how often it was tried
 */
record Asked(
        UUID id,
        RequestKind kind,
        RequestOrigin origin,
        MatrixId person,
        @Nullable UUID onlyEvent,
        @Nullable RoomId toldIn,
        Instant received,
        Instant due,
        int attempts) {

    Optional<UUID> event() {
        return Optional.ofNullable(onlyEvent);
    }

    Optional<RoomId> room() {
        return Optional.ofNullable(toldIn);
    }

    @Override
    public String toString() {
        return "[request]";
    }
}
