package org.eventbot.core.outbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.outbox.internal.OutboxLedger.Claim;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.vault.KeyGoneException;
import org.jspecify.annotations.Nullable;

/**
 * Empties the outbox, one entry at a time: membership events gain nothing from more (measured on Synapse). Keeps to the
 * pace that the homeserver allows, and lets nobody wait for other people's servers.
 */
@Slf4j
@RequiredArgsConstructor
public class OutboxPump {

    /** A longer wait can only be the limit of one invited person, which holds nobody else back. */
    private static final Duration LONGEST_OF_ALL = Duration.ofSeconds(60);

    /** Who takes that long waits for another server, which must not hold up everybody else. */
    private static final Duration SLOW = Duration.ofSeconds(25);

    private static final int MOST_ATTEMPTS = 10;

    /** Longer than any request lasts. */
    private static final Duration STILL_GOING_ON = Duration.ofMinutes(10);

    private static final Duration UNTIL_ITS_SERVER_ANSWERED = Duration.ofSeconds(10);

    private final OutboxLedger ledger;
    private final Courier courier;
    private final SlowLanes lanes;
    private final Pace pace;
    private final Clock clock;
    private @Nullable Claim next;
    private @Nullable Thread thread;

    public void start() {
        thread = new Thread(this::run, "outbox-pump");
        thread.start();
    }

    /** Lets the entry in hand finish, for a while. */
    public void stop() {
        pace.stop();
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(10).toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        lanes.stop();
    }

    private void run() {
        while (!pace.isStopped()) {
            try {
                if (!step()) {
                    pace.awaitWork(ledger.untilNext());
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failure) {
                log.error("The outbox could not be read or written: {}", Failures.describe(failure));
                pace.hold(Duration.ofSeconds(5));
            }
        }
    }

    /** Carries the next entry that is due and permitted; says whether there was one. */
    boolean step() throws InterruptedException {
        var permit = pace.permit();
        var claim = claim(permit);
        if (claim != null) {
            carryOrDefer(claim, permit);
        }
        return claim != null;
    }

    private @Nullable Claim claim(Permit permit) {
        var claimed = next;
        next = null;
        if (claimed != null && claimed.entry().getPriority() > permit.last()) {
            ledger.putBack(claimed, Duration.ZERO);
            claimed = null;
        }
        return claimed != null || permit == Permit.NOTHING
                ? claimed
                : ledger.claim(permit).orElse(null);
    }

    /** One entry, or one plugin that fails to hear of it, must not hold back all others. */
    private void carryOrDefer(Claim claim, Permit permit) throws InterruptedException {
        guarded(claim, () -> {
            var destination = courier.destination(claim.entry());
            if (destination.isEmpty()) {
                finish(claim, attempt(claim), permit == Permit.ALL);
            } else if (lanes.isOpen(destination.get())) {
                carrySlowly(claim, destination.get());
            } else {
                ledger.putBack(claim, UNTIL_ITS_SERVER_ANSWERED);
            }
        });
    }

    private void carrySlowly(Claim claim, String destination) throws InterruptedException {
        lanes.carry(
                        destination,
                        () -> attempt(claim),
                        () -> ledger.defer(claim.entry().getId(), STILL_GOING_ON),
                        ending -> finishLate(claim, ending))
                .ifPresent(ending -> finish(claim, ending, false));
    }

    private void finishLate(Claim claim, Ending ending) {
        try {
            guarded(claim, () -> finish(claim, ending, false));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void guarded(Claim claim, Step step) throws InterruptedException {
        try {
            step.run();
        } catch (KeyGoneException forgotten) {
            forget(claim);
        } catch (RuntimeException | LinkageError failure) {
            var entry = claim.entry();
            log.error(
                    "An entry of plugin {} could not be carried or told, it is tried again by itself: {}",
                    entry.getOwner(),
                    Failures.describe(failure));
            ledger.defer(entry.getId(), longer(entry.getAttempts()));
        }
    }

    private void forget(Claim claim) throws InterruptedException {
        log.info("An entry of the outbox was forgotten together with its key");
        guarded(claim, () -> ledger.settle(claim.entry().getId(), Courier.Result.of(DeliveryOutcome.GIVEN_UP)));
    }

    private Ending attempt(Claim claim) {
        var begun = clock.instant();
        try {
            return new Ending(courier.carry(claim.entry(), claim.mayHaveHappened()), null, Duration.ZERO);
        } catch (RuntimeException failure) {
            return new Ending(null, failure, Duration.between(begun, clock.instant()));
        }
    }

    /** @param claimsNext whether to claim the next entry in the same transaction, which saves the disk a wait */
    private void finish(Claim claim, Ending ending, boolean claimsNext) {
        var id = claim.entry().getId();
        if (ending.result() == null) {
            failed(claim, ending);
        } else if (claimsNext && pace.permit() == Permit.ALL) {
            next = ledger.settleAndClaim(id, ending.result(), Permit.ALL).orElse(null);
        } else {
            ledger.settle(id, ending.result());
        }
    }

    private void failed(Claim claim, Ending ending) {
        if (!(ending.failure() instanceof MatrixException failure)) {
            throw Objects.requireNonNull(ending.failure());
        }
        switch (failure.kind()) {
            case RATE_LIMITED -> rateLimited(claim, failure.retryAfter());
            case UNAVAILABLE -> unavailable(claim.entry(), failure, ending.took());
            default -> {
                ledger.putBack(claim, Duration.ofMinutes(1));
                pace.hold(Duration.ofSeconds(30));
            }
        }
    }

    /** Some limits are not the account's: that of an invited person, and that of coming and going. */
    private void rateLimited(Claim claim, Duration asked) {
        var wait = asked.isZero() ? Duration.ofSeconds(5) : asked;
        var kind = claim.entry().getKind();
        var isOwn = kind == OutboxKind.JOIN
                || kind == OutboxKind.LEAVE
                || wait.compareTo(LONGEST_OF_ALL) > 0 && kind.isRemote();
        ledger.putBack(claim, isOwn ? wait : Duration.ZERO);
        if (!isOwn) {
            pace.hold(wait);
        }
    }

    private void unavailable(OutboxEntry entry, MatrixException failure, Duration took) {
        // Without a code it is a proxy that answers, and the homeserver itself is down; it says so at once.
        var isRemote = entry.getKind().isRemote() && (!failure.code().isEmpty() || took.compareTo(SLOW) >= 0);
        if (isRemote && entry.getAttempts() >= MOST_ATTEMPTS) {
            ledger.settle(entry.getId(), Courier.Result.of(DeliveryOutcome.GIVEN_UP));
            return;
        }
        log.warn("The homeserver answered {}; the outbox tries again by itself", failure.status());
        var wait = longer(entry.getAttempts());
        ledger.defer(entry.getId(), wait);
        if (!isRemote) {
            pace.hold(wait.compareTo(LONGEST_OF_ALL) > 0 ? LONGEST_OF_ALL : wait);
        }
    }

    private static Duration longer(int attempts) {
        return Duration.ofSeconds(Math.min(300, 1L << Math.min(attempts, 8)));
    }

    /** @param took how long a failure took; it tells whether another server was waited for */
    private record Ending(
            Courier.@Nullable Result result, @Nullable RuntimeException failure, Duration took) {}

    private interface Step {

        void run() throws InterruptedException;
    }
}
