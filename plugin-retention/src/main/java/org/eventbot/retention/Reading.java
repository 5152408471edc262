package org.eventbot.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a shop says about the end of an event.
 *
 * @param end its beginning, when it is open-ended; null when the shop tells neither
 * @param series it has several dates
 * @param openEnded the shop tells no end
 * @param lastOrder null when that is of no interest yet
 */
record Reading(
        @Nullable Instant end,
        boolean series,
        boolean openEnded,
        @Nullable Instant lastOrder) {}
