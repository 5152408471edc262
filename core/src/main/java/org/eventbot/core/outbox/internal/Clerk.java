package org.eventbot.core.outbox.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.outbox.internal.OutboxLedger.Claim;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.vault.KeyGoneException;
import org.jspecify.annotations.Nullable;

/**
 * The paperwork around what the pump carries: settles what was answered and claims what comes next. Among invitations
 * that is done while another one is on its way, so that the homeserver, which takes but one at a time, never waits for it.
 */
@Slf4j
@RequiredArgsConstructor
class Clerk {

    private static final CompletableFuture<Void> NOTHING_TO_DO = CompletableFuture.completedFuture(null);

    private final OutboxLedger ledger;
    private final Courier courier;
    private final Pace pace;
    private final ExecutorService thread = Executors.newCachedThreadPool(work -> new Thread(work, "outbox-clerk"));
    private @Nullable Answer answer;
    private @Nullable Claim ready;

    /** What to carry now; null when nothing is due and permitted. Nothing must be on its way. */
    @Nullable
    Claim next(Permit permit) {
        var claim = ready;
        ready = null;
        if (claim != null && isOvertaken(claim, permit)) {
            ledger.putBack(claim, Duration.ZERO);
            claim = null;
        }
        return claim != null ? claim : turnOver(permit, null);
    }

    /** What came in since it was claimed may be more urgent. */
    private boolean isOvertaken(Claim claim, Permit permit) {
        var priority = claim.entry().getPriority();
        return priority > permit.last() || priority > Priority.ANSWER && pace.takeNews();
    }

    /** To be called right before an entry is carried, and to be waited for afterwards. */
    CompletableFuture<Void> meanwhile(Claim carried) {
        var entry = carried.entry();
        var isPartOfBatch = entry.getKind().isAboutPerson() || entry.getPriority() == Priority.PROGRESS;
        var permit = isPartOfBatch && pace.lets(2) ? Permit.ALL : Permit.NOTHING;
        return answer == null && permit == Permit.NOTHING
                ? NOTHING_TO_DO
                : CompletableFuture.runAsync(() -> prepare(permit, carried), thread);
    }

    /** The next invitation, to be sent while another one still is on its way; null when something else comes next. */
    @Nullable
    Claim takeInvitation() {
        var claim = ready;
        if (claim == null || !courier.isOwnInvitation(claim)) {
            return null;
        }
        ready = null;
        return claim;
    }

    private void prepare(Permit permit, Claim carried) {
        try {
            ready = turnOver(permit, carried.entry().getId());
            if (ready != null && !pace.isFree()) {
                // What sets out at once asks on its own way.
                ready = courier.lookAhead(ready);
            }
        } catch (RuntimeException failure) {
            log.warn("The outbox could not be prepared: {}", Failures.describe(failure));
        }
    }

    /** Both in one transaction: a commit waits for the disk. */
    private @Nullable Claim turnOver(Permit permit, @Nullable UUID carried) {
        var ignored = pace.takeNews();
        var done = answer;
        answer = null;
        if (done == null) {
            return ledger.claim(permit, carried).orElse(null);
        }
        try {
            return ledger.settleAndClaim(done.claim().entry().getId(), done.result(), permit, carried)
                    .orElse(null);
        } catch (RuntimeException | LinkageError failure) {
            mishap(done.claim(), failure);
            return ledger.claim(permit, carried).orElse(null);
        }
    }

    /** To be settled soon; before anything else where a plugin may take back what comes next. */
    void answered(Claim claim, Courier.Result result) {
        answer = new Answer(claim, result);
        if (result.outcome() == DeliveryOutcome.NOT_ALLOWED) {
            putBackReady();
        }
    }

    private void putBackReady() {
        Optional.ofNullable(ready).ifPresent(claim -> ledger.putBack(claim, Duration.ZERO));
        ready = null;
    }

    /** One entry, or one plugin that fails to hear of it, must not hold back all others. */
    void mishap(Claim claim, Throwable failure) {
        var entry = claim.entry();
        try {
            if (failure instanceof KeyGoneException) {
                log.info("An entry of the outbox was forgotten together with its key");
                ledger.settle(entry.getId(), Courier.Result.of(DeliveryOutcome.GIVEN_UP));
                return;
            }
            report(entry, failure);
        } catch (RuntimeException | LinkageError again) {
            report(entry, again);
        }
        ledger.defer(entry.getId(), entry.pauseAfterFailure());
    }

    private static void report(OutboxEntry entry, Throwable failure) {
        log.error(
                "An entry of plugin {} could not be carried or told, it is tried again by itself: {}",
                entry.getOwner(),
                Failures.describe(failure));
    }

    /** Leaves nothing claimed that was not sent. */
    void stop() {
        putBackReady();
        var ignored = turnOver(Permit.NOTHING, null);
        thread.shutdown();
    }

    private record Answer(Claim claim, Courier.Result result) {}
}
