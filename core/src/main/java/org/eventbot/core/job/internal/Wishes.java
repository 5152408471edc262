package org.eventbot.core.job.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked of a job while it ran. Its end reads the wish and writes the next plan under this object's monitor, and
 * so does whoever wishes: a wish is either seen by the end of the run, or finds the run ended.
 */
class Wishes {

    private final Map<String, Wish> wishes = new HashMap<>();

    synchronized void add(String id, Wish wish) {
        wishes.merge(id, wish, Wish::and);
    }

    synchronized Optional<Wish> take(String id) {
        return Optional.ofNullable(wishes.remove(id));
    }
}
