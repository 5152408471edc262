package org.eventbot.core.outbox.internal;

import java.time.Duration;

/**
 * A token bucket: so many events at once, then one per interval.
 *
 * @param seconds between two events
 * @param burst how many at once
 */
record Limit(double seconds, int burst) {

    /** What Synapse ships as {@code rc_message}. */
    static final Limit OF_SYNAPSE = new Limit(5, 10);

    /** What Synapse ships as {@code rc_invites.per_issuer}, which an account that only invites meets first. */
    static final Limit OF_SYNAPSE_FOR_INVITATIONS = new Limit(1 / 0.3, 10);

    private static final double SHORTEST = 0.001;

    Limit {
        seconds = Math.max(SHORTEST, seconds);
        burst = Math.max(1, burst);
    }

    Duration interval() {
        return ofSeconds(seconds);
    }

    static double inSeconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    static Duration ofSeconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
