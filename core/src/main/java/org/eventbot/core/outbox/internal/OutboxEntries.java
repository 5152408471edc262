package org.eventbot.core.outbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface OutboxEntries extends Repository<OutboxEntry, UUID> {

    Optional<OutboxEntry> findById(UUID id);

    boolean existsById(UUID id);

    OutboxEntry save(OutboxEntry entry);

    void delete(OutboxEntry entry);

    List<OutboxEntry> findByNotBeforeLessThanEqualOrderByPriorityAscCreatedAtAscIdAsc(Instant now, Limit limit);

    Optional<OutboxEntry> findFirstByOrderByNotBeforeAsc();

    long count();
}
