package org.eventbot.core.outbox.internal;

import java.time.Duration;
import java.time.Instant;

/** How full the homeserver's bucket is, as far as it can be told from here; a little below empty after a while. */
class Bucket {

    /** What was counted a little late is no proof of a limit that is gone. */
    private static final double DOUBT = 0.4;

    /** Not to be early when the two clocks, or two requests, do not run alike. */
    private static final double MARGIN = 0.05;

    private final Limit limit;
    private double level;
    private Instant at;

    Bucket(Limit limit, Instant now) {
        this.limit = limit;
        this.at = now;
    }

    /** The same events, held against a limit. */
    static Bucket after(Limit limit, Iterable<Instant> events, Instant now) {
        var bucket = new Bucket(limit, Instant.EPOCH);
        for (var event : events) {
            bucket.add(event);
        }
        bucket.level = bucket.levelAt(now);
        bucket.at = now;
        return bucket;
    }

    Limit limit() {
        return limit;
    }

    void add(Instant event) {
        level = Math.max(0, levelAt(event)) + 1;
        at = event.isAfter(at) ? event : at;
    }

    /** An event that was counted did not come to be. */
    void takeBack() {
        level = Math.max(0, level - 1);
    }

    /** That an event has to wait so long says how full the bucket is at least. */
    void fill(Duration wait, Instant now) {
        level = Math.max(levelAt(now), limit.burst() - 1 + Limit.inSeconds(wait) / limit.seconds());
        at = now;
    }

    /** Whether more was let through than the limit allows. */
    boolean isOverflowing() {
        return level > limit.burst() + DOUBT;
    }

    /** How long until there is room for so many events, and for so many that follow. */
    Duration until(double room, long events, Instant now) {
        return wait(levelAt(now) + MARGIN + room + events);
    }

    /** How long the homeserver would tell one more event to wait. */
    Duration expected(Instant now) {
        return wait(Math.max(0, levelAt(now)) + 1);
    }

    private Duration wait(double wanted) {
        var tooMany = wanted - limit.burst();
        return tooMany <= 0 ? Duration.ZERO : Limit.ofSeconds(tooMany * limit.seconds());
    }

    private double levelAt(Instant now) {
        var gone = now.isAfter(at) ? Limit.inSeconds(Duration.between(at, now)) : 0;
        return Math.max(-MARGIN, level - gone / limit.seconds());
    }
}
