package org.eventbot.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CopyMessageRows extends Repository<CopyMessage, UUID> {

    CopyMessage save(CopyMessage message);

    Optional<CopyMessage> findById(UUID id);

    boolean existsById(UUID id);

    List<CopyMessage> findByDeleteAtLessThanEqual(Instant now);

    void delete(CopyMessage message);
}
