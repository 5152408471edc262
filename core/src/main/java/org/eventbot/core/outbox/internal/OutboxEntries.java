package org.eventbot.core.outbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface OutboxEntries extends Repository<OutboxEntry, UUID> {

    Optional<OutboxEntry> findById(UUID id);

    @NativeQuery("select count(*) > 0 from core_outbox where id = :id")
    boolean existsById(UUID id);

    OutboxEntry save(OutboxEntry entry);

    void delete(OutboxEntry entry);

    @NativeQuery("""
            select * from core_outbox where not_before <= :now and priority <= :last and id <> :except
            order by priority, created_at, id""")
    List<OutboxEntry> findDue(Instant now, int last, UUID except, Limit limit);

    @NativeQuery("""
            select * from core_outbox where priority = :priority and not_before <= :now and id <> :except
            order by created_at
            limit 1""")
    Optional<OutboxEntry> findFirstByPriorityAndNotBeforeLessThanEqualAndIdNotOrderByCreatedAt(
            int priority, Instant now, UUID except);

    @NativeQuery("select * from core_outbox where message_id = :messageId and not claimed")
    List<OutboxEntry> findByMessageIdAndClaimedFalse(String messageId);

    @NativeQuery("select * from core_outbox order by not_before limit 1")
    Optional<OutboxEntry> findFirstByOrderByNotBeforeAsc();

    @NativeQuery("select count(*) from core_outbox")
    long count();
}
