package org.eventbot.core.outbox.internal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The learned limit, without a database. */
final class MemoryLimits implements LearnedLimits {

    private @Nullable LearnedLimit only;

    @Override
    public synchronized Optional<LearnedLimit> findById(UUID id) {
        return Optional.ofNullable(only);
    }

    @Override
    public synchronized LearnedLimit save(LearnedLimit limit) {
        only = limit;
        return limit;
    }

    @Override
    public synchronized void deleteById(UUID id) {
        only = null;
    }
}
