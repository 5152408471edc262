package org.eventbot.core.outbox.internal;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.outbox.Delivery;
import org.eventbot.core.outbox.DeliveryListener;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;

/** The pump's side of the table, each step a transaction of its own. */
@RequiredArgsConstructor
class OutboxLedger {

    /** Of so many events at most one is spent on progress. */
    private static final int BETWEEN_PROGRESS = 19;

    private static final UUID NONE = new UUID(0, 0);

    private final OutboxEntries entries;
    private final List<DeliveryListener> listeners;
    private final BiConsumer<OutboxEntry, Courier.Result> book;
    private final Clock clock;
    private int sinceProgress;

    /**
     * Takes the next entry that is due and permitted. One that was claimed before may have happened.
     *
     * @param carried what is on its way just now; null when nothing is
     */
    @Transactional
    public Optional<Claim> claim(Permit permit, @Nullable UUID carried) {
        return permit == Permit.NOTHING
                ? Optional.empty()
                : next(permit, carried == null ? NONE : carried).map(entry -> {
                    var mayHaveHappened = entry.isClaimed();
                    entry.claim();
                    sinceProgress = entry.getPriority() == Priority.PROGRESS ? 0 : sinceProgress + 1;
                    return new Claim(entry, mayHaveHappened, Optional.empty());
                });
    }

    /** Progress goes last, but once in a while it goes before what nobody waits for. */
    private Optional<OutboxEntry> next(Permit permit, UUID except) {
        var now = clock.instant();
        var first = entries.findDue(now, permit.last(), except, Limit.of(1)).stream()
                .findFirst();
        return sinceProgress < BETWEEN_PROGRESS
                ? first
                : first.filter(entry -> entry.getPriority() < Priority.INVITATION)
                        .or(() -> permit == Permit.ALL ? progress(now, except) : Optional.empty())
                        .or(() -> first);
    }

    private Optional<OutboxEntry> progress(Instant now, UUID except) {
        return entries.findFirstByPriorityAndNotBeforeLessThanEqualAndIdNotOrderByCreatedAt(
                Priority.PROGRESS, now, except);
    }

    /** Forgets the entry and tells its owner, both or neither. */
    @Transactional
    public void settle(UUID id, Courier.Result result) {
        entries.findById(id).ifPresent(entry -> {
            entries.delete(entry);
            book.accept(entry, result);
            Metrics.counter("eventbot.outbox.settled", "outcome", name(result.outcome()))
                    .increment();
            var delivery = new Delivery(id, entry.room(), result.outcome(), result.event());
            listeners.stream()
                    .filter(listener -> listener.plugin().equals(entry.getOwner()))
                    .forEach(listener -> listener.onDelivery(delivery));
        });
    }

    private static String name(DeliveryOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Both in one transaction: a commit waits for the disk. */
    @Transactional
    public Optional<Claim> settleAndClaim(UUID id, Courier.Result result, Permit permit, @Nullable UUID carried) {
        settle(id, result);
        return claim(permit, carried);
    }

    /** This attempt surely did not happen: later. */
    @Transactional
    public void putBack(Claim claim, Duration wait) {
        entries.findById(claim.entry().getId())
                .ifPresent(entry -> entry.putBack(clock.instant().plus(wait), claim.mayHaveHappened()));
    }

    /** It may have happened: later, and then look first. */
    @Transactional
    public void defer(UUID id, Duration wait) {
        entries.findById(id).ifPresent(entry -> entry.defer(clock.instant().plus(wait)));
    }

    /** How long until the next entry is due; a while when there is none. */
    @Transactional(readOnly = true)
    public Duration untilNext() {
        return entries.findFirstByOrderByNotBeforeAsc()
                .map(entry -> Duration.between(clock.instant(), entry.getNotBefore()))
                .filter(wait -> wait.compareTo(Duration.ofSeconds(30)) < 0)
                .orElse(Duration.ofSeconds(30));
    }

    /** @param isMissing whether the one to be invited does not exist, if that was asked already */
    record Claim(OutboxEntry entry, boolean mayHaveHappened, Optional<Boolean> isMissing) {

        Claim knowing(boolean missing) {
            return new Claim(entry, mayHaveHappened, Optional.of(missing));
        }
    }
}
