package org.eventbot.core.outbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.outbox.internal.OutboxLedger.Claim;
import org.eventbot.core.plugin.internal.Failures;
import org.jspecify.annotations.Nullable;

/**
 * Empties the outbox, at the pace that the homeserver allows, and lets nobody wait for other people's servers. One
 * request at a time, but for an account without a limit: of two invitations, Synapse reads and answers one while it
 * stores the other.
 */
@Slf4j
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
    private final Clerk clerk;
    private final ExecutorService companions = Executors.newCachedThreadPool(work -> new Thread(work, "outbox-second"));
    private @Nullable Flight second;
    private @Nullable Thread thread;

    OutboxPump(OutboxLedger ledger, Courier courier, SlowLanes lanes, Pace pace, Clock clock) {
        this.ledger = ledger;
        this.courier = courier;
        this.lanes = lanes;
        this.pace = pace;
        this.clock = clock;
        this.clerk = new Clerk(ledger, courier, pace);
    }

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
                break;
            } catch (RuntimeException failure) {
                unreadable(failure);
            }
        }
        try {
            landSecond();
            clerk.stop();
        } catch (InterruptedException | RuntimeException failure) {
            unreadable(failure);
        }
        companions.shutdown();
    }

    private void unreadable(Exception failure) {
        log.error("The outbox could not be read or written: {}", Failures.describe(failure));
        pace.hold(Duration.ofSeconds(5));
    }

    /** Carries the next entry that is due and permitted; says whether there was one. */
    boolean step() throws InterruptedException {
        if (landSecond()) {
            return true;
        }
        var claim = clerk.next(pace.permit());
        if (claim != null) {
            carryOrDefer(claim);
        }
        return claim != null;
    }

    /** Waits for what set out beside the one before; says whether there was one. */
    private boolean landSecond() throws InterruptedException {
        var flight = second;
        second = null;
        if (flight != null) {
            finish(
                    flight.claim(),
                    () -> carry(
                            flight.claim(), () -> Optional.of(flight.ending().join())));
        }
        return flight != null;
    }

    private void carryOrDefer(Claim claim) throws InterruptedException {
        finish(claim, () -> {
            var destination = courier.destination(claim.entry());
            if (destination.filter(server -> !lanes.isOpen(server)).isPresent()) {
                ledger.putBack(claim, UNTIL_ITS_SERVER_ANSWERED);
                return Optional.empty();
            }
            return carry(
                    claim,
                    () -> destination.isEmpty() ? Optional.of(attempt(claim)) : carrySlowly(claim, destination.get()));
        });
    }

    private void finish(Claim claim, Journey journey) throws InterruptedException {
        try {
            journey.end().ifPresent(ending -> finish(claim, ending, clerk::answered));
        } catch (RuntimeException | LinkageError failure) {
            clerk.mishap(claim, failure);
        }
    }

    private Optional<Ending> carry(Claim claim, Journey journey) throws InterruptedException {
        var paperwork = clerk.meanwhile(claim).thenRun(() -> second = follow());
        try {
            return journey.end();
        } finally {
            paperwork.join();
        }
    }

    private @Nullable Flight follow() {
        var claim = pace.isFree() ? clerk.takeInvitation() : null;
        return claim == null
                ? null
                : new Flight(claim, CompletableFuture.supplyAsync(() -> attempt(claim), companions));
    }

    private Optional<Ending> carrySlowly(Claim claim, String destination) throws InterruptedException {
        return lanes.carry(
                destination,
                () -> attempt(claim),
                () -> ledger.defer(claim.entry().getId(), STILL_GOING_ON),
                ending -> finishLate(claim, ending));
    }

    private void finishLate(Claim claim, Ending ending) {
        try {
            finish(claim, ending, (done, result) -> ledger.settle(done.entry().getId(), result));
        } catch (RuntimeException | LinkageError failure) {
            clerk.mishap(claim, failure);
        }
    }

    private Ending attempt(Claim claim) {
        var begun = clock.instant();
        try {
            return new Ending(courier.carry(claim), null, Duration.ZERO);
        } catch (RuntimeException failure) {
            return new Ending(null, failure, Duration.between(begun, clock.instant()));
        }
    }

    private void finish(Claim claim, Ending ending, BiConsumer<Claim, Courier.Result> settle) {
        if (ending.result() == null) {
            failed(claim, ending);
        } else {
            settle.accept(claim, ending.result());
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
        var wait = entry.pauseAfterFailure();
        ledger.defer(entry.getId(), wait);
        if (!isRemote) {
            pace.hold(wait.compareTo(LONGEST_OF_ALL) > 0 ? LONGEST_OF_ALL : wait);
        }
    }

    /** How the way of an entry ends; empty when it takes so long that it goes on by itself. */
    private interface Journey {

        Optional<Ending> end() throws InterruptedException;
    }

    private record Flight(Claim claim, CompletableFuture<Ending> ending) {}

    /** @param took how long a failure took; it tells whether another server was waited for */
    private record Ending(
            Courier.@Nullable Result result, @Nullable RuntimeException failure, Duration took) {}
}
