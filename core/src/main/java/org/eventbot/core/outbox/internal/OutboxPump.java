package org.eventbot.core.outbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.outbox.internal.OutboxLedger.Claim;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.vault.KeyGoneException;
import org.jspecify.annotations.Nullable;

/**
 * Empties the outbox, one entry at a time: membership events gain nothing from more (measured on Synapse). Holds still
 * as long as the homeserver asks.
 */
@Slf4j
@RequiredArgsConstructor
public class OutboxPump {

    /** A longer wait can only be the limit of one invited person, which holds nobody else back. */
    private static final Duration LONGEST_OF_ALL = Duration.ofSeconds(60);

    /** Who takes that long waits for another server, which must not hold up everybody else. */
    private static final Duration SLOW = Duration.ofSeconds(25);

    private static final int MOST_ATTEMPTS = 10;

    private final OutboxLedger ledger;
    private final Courier courier;
    private final Pace pace;
    private final Clock clock;
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
    }

    private void run() {
        while (!pace.isStopped()) {
            try {
                pace.awaitPermission();
                if (!pace.isStopped() && !step()) {
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

    /** Carries the next entry that is due; says whether there was one. */
    boolean step() {
        var claim = ledger.claim();
        claim.ifPresent(this::carryOrDefer);
        return claim.isPresent();
    }

    /** One entry, or one plugin that fails to hear of it, must not hold back all others. */
    private void carryOrDefer(Claim claim) {
        try {
            carry(claim);
        } catch (RuntimeException | LinkageError failure) {
            var entry = claim.entry();
            log.error(
                    "An entry of plugin {} could not be carried or told, it is tried again by itself: {}",
                    entry.getOwner(),
                    Failures.describe(failure));
            ledger.defer(entry.getId(), longer(entry.getAttempts()));
        }
    }

    private void carry(Claim claim) {
        var entry = claim.entry();
        var begun = clock.instant();
        try {
            ledger.settle(entry.getId(), courier.carry(entry, claim.mayHaveHappened()));
            pace.took(Duration.between(begun, clock.instant()));
        } catch (MatrixException failure) {
            failed(entry, failure, begun);
        } catch (KeyGoneException forgotten) {
            log.info("An entry of the outbox was forgotten together with its key");
            ledger.settle(entry.getId(), Courier.Result.of(DeliveryOutcome.GIVEN_UP));
        }
    }

    private void failed(OutboxEntry entry, MatrixException failure, Instant begun) {
        switch (failure.kind()) {
            case RATE_LIMITED -> rateLimited(entry, failure.retryAfter(), begun);
            case UNAVAILABLE -> unavailable(entry, failure, Duration.between(begun, clock.instant()));
            default -> {
                ledger.putBack(entry.getId(), Duration.ofMinutes(1));
                pace.hold(Duration.ofSeconds(30));
            }
        }
    }

    private void rateLimited(OutboxEntry entry, Duration asked, Instant begun) {
        var wait = asked.isZero() ? Duration.ofSeconds(5) : asked;
        if (entry.getKind().isRemote() && wait.compareTo(LONGEST_OF_ALL) > 0) {
            ledger.putBack(entry.getId(), wait);
            return;
        }
        ledger.putBack(entry.getId(), Duration.ZERO);
        pace.hold(wait);
        pace.waited(Duration.between(begun, clock.instant()).plus(wait));
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
}
