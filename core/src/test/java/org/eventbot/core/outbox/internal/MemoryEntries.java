package org.eventbot.core.outbox.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.domain.Limit;

/** The table of the outbox, without a database. */
final class MemoryEntries implements OutboxEntries {

    private final Map<UUID, OutboxEntry> entries = new ConcurrentHashMap<>();

    @Override
    public Optional<OutboxEntry> findById(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public boolean existsById(UUID id) {
        return entries.containsKey(id);
    }

    @Override
    public OutboxEntry save(OutboxEntry entry) {
        entries.put(entry.getId(), entry);
        return entry;
    }

    @Override
    public void delete(OutboxEntry entry) {
        entries.remove(entry.getId());
    }

    @Override
    public List<OutboxEntry> findDue(Instant now, int last, UUID except, Limit limit) {
        return entries.values().stream()
                .filter(entry -> !entry.getNotBefore().isAfter(now) && entry.getPriority() <= last)
                .filter(entry -> !entry.getId().equals(except))
                .sorted(Comparator.comparing(OutboxEntry::getPriority).thenComparing(OutboxEntry::getCreatedAt))
                .limit(limit.max())
                .toList();
    }

    @Override
    public Optional<OutboxEntry> findFirstByPriorityAndNotBeforeLessThanEqualAndIdNotOrderByCreatedAt(
            int priority, Instant now, UUID except) {
        return findDue(now, priority, except, Limit.of(Integer.MAX_VALUE)).stream()
                .filter(entry -> entry.getPriority() == priority)
                .findFirst();
    }

    @Override
    public List<OutboxEntry> findByMessageIdAndClaimedFalse(String messageId) {
        return entries.values().stream()
                .filter(entry -> messageId.equals(entry.getMessageId()) && !entry.isClaimed())
                .toList();
    }

    @Override
    public Optional<OutboxEntry> findFirstByOrderByNotBeforeAsc() {
        return entries.values().stream().min(Comparator.comparing(OutboxEntry::getNotBefore));
    }

    @Override
    public long count() {
        return entries.size();
    }
}
