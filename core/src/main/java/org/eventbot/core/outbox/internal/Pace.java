package org.eventbot.core.outbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * When the pump may go on. A refusal for too many events holds everything back as long as the homeserver asks; how long
 * an event takes on the average, waiting included, is learnt and makes the forecast.
 */
class Pace {

    private static final double WEIGHT_OF_NEWEST = 0.2;
    private static final double UNKNOWN_SECONDS = 0.1;

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Instant heldUntil = Instant.MIN;
    private double secondsPerEvent = UNKNOWN_SECONDS;
    private Duration waited = Duration.ZERO;
    private boolean woken;
    private boolean stopped;

    Pace(Clock clock) {
        this.clock = clock;
    }

    void wake() {
        change(() -> woken = true);
    }

    void stop() {
        change(() -> stopped = true);
    }

    boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    void hold(Duration wait) {
        change(() -> heldUntil = clock.instant().plus(wait));
    }

    /** An event passed; what was waited for it counts with it. */
    void took(Duration duration) {
        change(() -> {
            var seconds = duration.plus(waited).toMillis() / 1000.0;
            secondsPerEvent = WEIGHT_OF_NEWEST * seconds + (1 - WEIGHT_OF_NEWEST) * secondsPerEvent;
            waited = Duration.ZERO;
        });
    }

    void waited(Duration duration) {
        change(() -> waited = waited.plus(duration));
    }

    Duration timeFor(long events) {
        lock.lock();
        try {
            return Duration.ofMillis((long) (events * secondsPerEvent * 1000));
        } finally {
            lock.unlock();
        }
    }

    boolean isHeld() {
        lock.lock();
        try {
            return clock.instant().isBefore(heldUntil);
        } finally {
            lock.unlock();
        }
    }

    /** Returns when nothing holds the pump back any more, or it is to stop. */
    void awaitPermission() throws InterruptedException {
        lock.lock();
        try {
            while (!stopped && isHeld()) {
                var left = Duration.between(clock.instant(), heldUntil).toMillis() + 1;
                var ignored = changed.await(left, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns when something was put into the outbox, after the time at the latest. */
    void awaitWork(Duration most) throws InterruptedException {
        lock.lock();
        try {
            if (!woken && !stopped) {
                var ignored = changed.await(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
