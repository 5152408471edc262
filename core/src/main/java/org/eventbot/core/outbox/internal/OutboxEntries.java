package org.eventbot.core.outbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutboxEntries extends Repository<OutboxEntry, UUID> {

    Optional<OutboxEntry> findById(UUID id);

    boolean existsById(UUID id);

    OutboxEntry save(OutboxEntry entry);

    void delete(OutboxEntry entry);

    @Query("""
            select e from OutboxEntry e where e.notBefore <= :now and e.priority <= :last and e.id <> :except
            order by e.priority, e.createdAt, e.id""")
    List<OutboxEntry> findDue(Instant now, int last, UUID except, Limit limit);

    Optional<OutboxEntry> findFirstByPriorityAndNotBeforeLessThanEqualAndIdNotOrderByCreatedAt(
            int priority, Instant now, UUID except);

    List<OutboxEntry> findByMessageIdAndClaimedFalse(String messageId);

    Optional<OutboxEntry> findFirstByOrderByNotBeforeAsc();

    long count();
}
