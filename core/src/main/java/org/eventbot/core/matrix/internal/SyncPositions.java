package org.eventbot.core.matrix.internal;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.transaction.annotation.Transactional;

/** Remembers how far the sync loop has read, so that nothing said meanwhile is missed after a restart. */
@RequiredArgsConstructor
class SyncPositions {

    private static final UUID ONLY = new UUID(0, 0);

    private final StoredPositions stored;

    @Transactional(readOnly = true)
    public Optional<String> load() {
        return stored.findById(ONLY).map(StoredPosition::position);
    }

    @Transactional
    public void forget() {
        stored.deleteById(ONLY);
    }

    @Transactional
    public void store(String position) {
        stored.findById(ONLY)
                .ifPresentOrElse(row -> row.moveTo(position), () -> stored.save(new StoredPosition(ONLY, position)));
    }
}
