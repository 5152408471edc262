package org.eventbot.core.health.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eventbot.core.matrix.internal.SyncListener;

/** When the homeserver was last heard: a poll that was answered, and its news stored. */
public class SyncPulse {

    private final Clock clock;
    private volatile Instant last;
    private volatile boolean heard;

    SyncPulse(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /** The same listener, noticed when it has taken a batch. */
    public SyncListener around(SyncListener listener) {
        return batch -> {
            listener.onSync(batch);
            last = clock.instant();
            heard = true;
        };
    }

    /** Whether there was a sync since the program was started. */
    boolean isHeard() {
        return heard;
    }

    /** How long ago the last sync was; the start counts as one. */
    Duration age() {
        return Duration.between(last, clock.instant());
    }
}
