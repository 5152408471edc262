package org.eventbot.core.job.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked of a job while it ran. Its end reads the wish and writes the next plan under this object's monitor, and
 * so does whoever wishes: a wish is either seen by the end of the run, or finds the run ended.
 */
class Wishes {

    /** The job shall not come again. */
    static final Instant NEVER = Instant.MAX;

    private final Map<String, Instant> wishes = new HashMap<>();

    /** The earliest of several counts. */
    synchronized void add(String id, Instant time) {
        wishes.merge(id, time, (one, other) -> one.isBefore(other) ? one : other);
    }

    synchronized Optional<Instant> take(String id) {
        return Optional.ofNullable(wishes.remove(id));
    }
}
