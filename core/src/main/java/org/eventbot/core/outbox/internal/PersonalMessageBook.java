package org.eventbot.core.outbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.outbox.PersonalMessages;
import org.eventbot.core.vault.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down where personal messages went, and has them deleted: those of a scope that ends, and those whose time is
 * over.
 */
@RequiredArgsConstructor
class PersonalMessageBook implements PersonalMessages {

    private static final Limit AT_ONCE = Limit.of(100);

    private final PersonalMessageRows rows;
    private final StoredOutbox outbox;
    private final Clock clock;

    /** An entry of the outbox is done; within its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settled(OutboxEntry entry, Courier.Result result) {
        if (entry.getKind() == OutboxKind.PERSONAL_MESSAGE) {
            result.event().ifPresent(message -> rows.save(new PersonalMessage(entry, message, keptUntil(entry))));
        } else if (entry.getKind() == OutboxKind.REDACT) {
            var gone = result.outcome() == DeliveryOutcome.SENT;
            deleted(entry).forEach(gone ? rows::delete : PersonalMessage::fail);
        }
    }

    private @Nullable Instant keptUntil(OutboxEntry entry) {
        var seconds = entry.getKeptSeconds();
        return seconds == null ? null : clock.instant().plus(Duration.ofSeconds(seconds));
    }

    private List<PersonalMessage> deleted(OutboxEntry entry) {
        var message = entry.getMessageId();
        return message == null ? List.of() : rows.findByRoomIdAndMessageId(entry.getRoomId(), message);
    }

    @Override
    @Transactional
    public Deletion delete(Scope scope) {
        rows.findByScopeIdAndAskedFalse(scope.id(), AT_ONCE).forEach(this::delete);
        return new Deletion(
                rows.countByScopeIdAndFailed(scope.id(), false), rows.countByScopeIdAndFailed(scope.id(), true));
    }

    /** @return whether there may be more of them */
    @Transactional
    public boolean deleteOutdated() {
        var due = rows.findByRedactAtLessThanEqualAndAskedFalse(clock.instant(), AT_ONCE);
        due.forEach(this::delete);
        return due.size() == AT_ONCE.max();
    }

    private void delete(PersonalMessage message) {
        message.ask();
        outbox.redact(
                StableReference.of("delete", message.getId().toString()),
                StoredOutbox.HOST,
                message.room(),
                message.message());
    }
}
