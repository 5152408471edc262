package org.eventbot.core.matrix.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredPositions extends Repository<StoredPosition, UUID> {

    Optional<StoredPosition> findById(UUID id);

    StoredPosition save(StoredPosition position);

    void deleteById(UUID id);
}
