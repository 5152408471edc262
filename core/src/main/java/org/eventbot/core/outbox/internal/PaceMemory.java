package org.eventbot.core.outbox.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the learned limit over restarts. */
@RequiredArgsConstructor
class PaceMemory {

    private static final UUID ONLY = new UUID(0, 0);

    private final LearnedLimits limits;

    @Transactional(readOnly = true)
    public Optional<Met> load() {
        return limits.findById(ONLY).map(row -> new Met(row.limit(), row.getLearnedAt()));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void met(Limit limit, Instant now) {
        var row = limits.findById(ONLY).orElseGet(() -> new LearnedLimit(ONLY));
        row.met(limit, now);
        limits.save(row);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void gone() {
        limits.findById(ONLY).ifPresent(row -> limits.deleteById(ONLY));
    }

    /** @param at when it was last felt */
    record Met(Limit limit, Instant at) {}
}
