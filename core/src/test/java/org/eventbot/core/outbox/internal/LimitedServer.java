package org.eventbot.core.outbox.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Limits of a homeserver, kept as Synapse keeps them: checked in order, and paid for even when a later one refuses. */
final class LimitedServer {

    private final Map<Limit, Double> levels = new LinkedHashMap<>();
    private Instant at = Instant.EPOCH;
    private int refusals;

    LimitedServer(Limit... limits) {
        for (var limit : limits) {
            levels.put(limit, 0.0);
        }
    }

    /** As shipped, for an account that invites: the limits on invitations come first. */
    static LimitedServer likeSynapse() {
        return new LimitedServer(Limit.OF_SYNAPSE_FOR_INVITATIONS, Limit.OF_SYNAPSE);
    }

    void lift() {
        levels.clear();
    }

    int refusals() {
        return refusals;
    }

    /** How long to wait; empty when the event passed. */
    Optional<Duration> take(Instant now) {
        var gone = Limit.inSeconds(Duration.between(at, now));
        levels.replaceAll((limit, level) -> Math.max(0, level - gone / limit.seconds()));
        at = now;
        for (var limit : levels.keySet()) {
            var tooMany = levels.get(limit) + 1 - limit.burst();
            if (tooMany > 0) {
                refusals++;
                return Optional.of(Duration.ofMillis((long) (tooMany * limit.seconds() * 1000)));
            }
            levels.merge(limit, 1.0, Double::sum);
        }
        return Optional.empty();
    }
}
