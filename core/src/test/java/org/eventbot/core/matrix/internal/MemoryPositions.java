package org.eventbot.core.matrix.internal;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The position of a sync loop, without a database. */
final class MemoryPositions implements StoredPositions {

    private final AtomicReference<@Nullable StoredPosition> only = new AtomicReference<>();

    @Override
    public Optional<StoredPosition> findById(UUID id) {
        return Optional.ofNullable(only.get());
    }

    @Override
    public StoredPosition save(StoredPosition position) {
        only.set(position);
        return position;
    }

    @Override
    public void deleteById(UUID id) {
        only.set(null);
    }
}
