package org.eventbot.core.throttle.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Lets so many through per key and in total within a period, so that nobody can keep the bot busy alone. */
public class Throttle<K> {

    private final Clock clock;
    private final Duration period;
    private final int perKey;
    private final int inTotal;
    private final Map<K, Integer> counts = new HashMap<>();
    private final Deque<Passed<K>> passed = new ArrayDeque<>();

    public Throttle(Clock clock, Duration period, int perKey, int inTotal) {
        this.clock = clock;
        this.period = period;
        this.perKey = perKey;
        this.inTotal = inTotal;
    }

    public synchronized boolean lets(K key) {
        forgetOld();
        if (passed.size() >= inTotal || counts.getOrDefault(key, 0) >= perKey) {
            return false;
        }
        passed.add(new Passed<>(key, clock.instant()));
        counts.merge(key, 1, Integer::sum);
        return true;
    }

    private void forgetOld() {
        var limit = clock.instant().minus(period);
        while (!passed.isEmpty() && passed.peek().at().isBefore(limit)) {
            counts.computeIfPresent(passed.remove().key(), (key, count) -> count > 1 ? count - 1 : null);
        }
    }

    private record Passed<K>(K key, Instant at) {}
}
