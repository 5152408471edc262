package org.eventbot.core.job.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a job.
 *
 * @param time when it runs next; null when it is to run no more
 * @param period how often from then on, zero for once; null to leave that as it is
 */
record Wish(@Nullable Instant time, @Nullable Duration period) {

    static Wish end() {
        return new Wish(null, Duration.ZERO);
    }

    Duration periodOr(Duration otherwise) {
        return period == null ? otherwise : period;
    }

    /** The later word counts, but what was to run sooner runs sooner. */
    Wish and(Wish later) {
        if (time == null || later.time == null) {
            return later;
        }
        return new Wish(time.isBefore(later.time) ? time : later.time, later.period == null ? period : later.period);
    }
}
