package org.eventbot.core.outbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.eventbot.core.matrix.internal.EventMeter;
import org.eventbot.core.outbox.Forecast;

/**
 * When the pump may go on: at full speed until the homeserver refuses, then just below what it allows. Counts every
 * event of the account, also those that others than the pump make.
 */
class Pace implements EventMeter {

    private static final Duration NOT_SAID = Duration.ofSeconds(5);

    /** More than Synapse's own limit ever lets through in that time, and less than what a slow machine does. */
    private static final int BUSY_EVENTS = 13;

    private static final Duration BUSY_TIME = Duration.ofSeconds(8);

    private final Clock clock;
    private final Speed speed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Instant heldUntil = Instant.MIN;
    private boolean woken;
    private boolean stopped;

    Pace(Clock clock, PaceMemory memory) {
        this.clock = clock;
        this.speed = new Speed(memory);
    }

    void wake() {
        change(() -> woken = true);
    }

    void stop() {
        change(() -> stopped = true);
    }

    boolean isStopped() {
        return locked(() -> stopped);
    }

    /** Nothing is sent for a while, whatever the limit. */
    void hold(Duration wait) {
        change(() -> {
            var until = clock.instant().plus(wait);
            heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
        });
    }

    boolean isHeld() {
        return locked(() -> clock.instant().isBefore(heldUntil));
    }

    /** What may be sent now. */
    Permit permit() {
        return locked(
                () -> stopped || clock.instant().isBefore(heldUntil) ? Permit.NOTHING : speed.permit(clock.instant()));
    }

    /** Whether so many may be sent one after the other. */
    boolean lets(int events) {
        return locked(() -> {
            var now = clock.instant();
            return !stopped && !now.isBefore(heldUntil) && speed.lets(events, now);
        });
    }

    /** Whether this account surely has no limit. */
    boolean isFree() {
        return locked(() -> !stopped && !clock.instant().isBefore(heldUntil) && speed.isFree());
    }

    /** Whether something was put into the outbox since this was asked, or waited for, the last time. */
    boolean takeNews() {
        return locked(() -> {
            var news = woken;
            woken = false;
            return news;
        });
    }

    /** How long it takes to send so many. */
    Forecast forecast(long events) {
        return locked(() -> {
            var now = clock.instant();
            var held = now.isBefore(heldUntil) && events > 0 ? Duration.between(now, heldUntil) : Duration.ZERO;
            return speed.forecast(events, held, now);
        });
    }

    /** Returns when something was put into the outbox or may be sent again, after the time at the latest. */
    void awaitWork(Duration most) throws InterruptedException {
        lock.lock();
        try {
            if (!woken && !stopped) {
                var ignored = changed.await(wait(most).toMillis() + 1, TimeUnit.MILLISECONDS);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /** What is due but not permitted is no reason to look again at once. */
    private Duration wait(Duration untilDue) {
        var now = clock.instant();
        var blocked = longer(
                now.isBefore(heldUntil) ? Duration.between(now, heldUntil) : Duration.ZERO, speed.untilMore(now));
        var isDue = untilDue.isNegative() || untilDue.isZero();
        if (blocked.isZero()) {
            return isDue ? Duration.ZERO : untilDue;
        }
        return isDue || blocked.compareTo(untilDue) < 0 ? blocked : untilDue;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public Instant sending() {
        return locked(() -> {
            var now = clock.instant();
            speed.sending(now);
            return now;
        });
    }

    @Override
    public void passed(Instant sent) {
        locked(() -> speed.passed(sent)).run();
        change(() -> {});
    }

    @Override
    public void failed(Instant sent) {
        change(speed::failed);
    }

    @Override
    public void refused(Instant sent, Duration retryAfter) {
        var wait = retryAfter.isZero() ? NOT_SAID : retryAfter;
        hold(wait);
        locked(() -> speed.refused(wait, retryAfter.isZero(), sent, clock.instant()))
                .run();
    }

    @Override
    public boolean isBusy() {
        return locked(() -> speed.passedAfter(clock.instant().minus(BUSY_TIME)) >= BUSY_EVENTS);
    }

    private <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
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
