package org.eventbot.core.outbox.internal;

import java.time.Duration;
import java.time.Instant;
import org.eventbot.core.outbox.Forecast;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the homeserver's limit. Without knowledge everything passes at once, so that an account without a
 * limit needs no setting; from the first refusal on nothing is sent that would be refused. Its owner locks it, and runs
 * what it returns to be remembered outside of the lock.
 */
class Speed {

    private static final Runnable NOTHING = () -> {};
    private static final double WEIGHT_OF_NEWEST = 0.1;
    private static final double QUICK = 2;
    private static final int SMALLEST_BURST_WITH_RESERVE = 3;
    private static final int SURELY_FREE = 30;

    private final PaceMemory memory;
    private final Learning learning = new Learning();
    private @Nullable Bucket bucket;
    private @Nullable Limit before;
    private Probing probing = new Probing(Instant.EPOCH);
    private boolean loaded;
    private int passedFreely;
    private double secondsPerEvent = 0.1;
    private Instant lastPassed = Instant.EPOCH;

    Speed(PaceMemory memory) {
        this.memory = memory;
    }

    /** The row is read when it is first needed: when this is made there may be no table yet. */
    private @Nullable Bucket bucket(Instant now) {
        if (!loaded) {
            memory.load().ifPresent(met -> {
                bucket = new Bucket(met.limit(), now);
                probing = new Probing(met.at());
            });
            loaded = true;
        }
        return bucket;
    }

    Permit permit(Instant now) {
        if (lets(1, now)) {
            return Permit.ALL;
        }
        var known = bucket(now);
        return known == null || known.until(1, 0, now).isZero() ? Permit.URGENT : Permit.NOTHING;
    }

    /** Whether more passed than any common limit lets through. */
    boolean isFree() {
        return bucket == null && passedFreely >= SURELY_FREE;
    }

    /** Whether so many may be sent one after the other, of whatever priority. */
    boolean lets(int events, Instant now) {
        var known = bucket(now);
        return known == null || known.until(events + reserve(known), 0, now).isZero() || probing.isOn(now);
    }

    /** How long until more may be sent than now; zero when all may. */
    Duration untilMore(Instant now) {
        var known = bucket(now);
        if (known == null) {
            return Duration.ZERO;
        }
        var urgent = known.until(1, 0, now);
        return urgent.isZero() ? known.until(1 + reserve(known), 0, now) : urgent;
    }

    private static int reserve(Bucket known) {
        return known.limit().burst() < SMALLEST_BURST_WITH_RESERVE ? 0 : 1;
    }

    Forecast forecast(long events, Duration held, Instant now) {
        var fast = longer(held, Limit.ofSeconds(events * secondsPerEvent));
        var known = bucket(now);
        if (known != null) {
            var paced = longer(fast, known.until(reserve(known), events, now));
            return new Forecast(events, paced, paced);
        }
        var isSure = events == 0 || isFree();
        var slow = learning.replay(Limit.OF_SYNAPSE, now).until(1, events, now);
        return new Forecast(events, fast, isSure ? fast : longer(fast, slow));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    void sending(Instant now) {
        var known = bucket(now);
        if (known != null) {
            known.add(now);
        }
    }

    void failed() {
        if (bucket != null) {
            bucket.takeBack();
        }
    }

    Runnable passed(Instant sent) {
        learning.passed(sent);
        probing.passed();
        passedFreely++;
        var gap = Limit.inSeconds(Duration.between(lastPassed, sent));
        if (gap > 0 && gap < QUICK) {
            secondsPerEvent = WEIGHT_OF_NEWEST * gap + (1 - WEIGHT_OF_NEWEST) * secondsPerEvent;
        }
        lastPassed = sent;
        if (bucket == null || !bucket.isOverflowing()) {
            return NOTHING;
        }
        before = bucket.limit();
        bucket = null;
        learning.forget();
        return memory::gone;
    }

    /** @param guessed the homeserver did not say how long to wait: nothing to be learnt from */
    Runnable refused(Duration wait, boolean guessed, Instant sent, Instant now) {
        failed();
        passedFreely = 0;
        if (guessed) {
            return NOTHING;
        }
        var known = bucket(now);
        var limit = known == null ? learning.learn(before, wait, sent) : learning.correct(known.limit(), wait, now);
        if (known == null) {
            bucket = learning.replay(limit, now);
        } else if (!limit.equals(known.limit())) {
            bucket = new Bucket(limit, now);
        }
        if (bucket != null) {
            bucket.fill(wait, now);
        }
        probing.refused(now);
        return () -> memory.met(limit, now);
    }

    long passedAfter(Instant time) {
        return learning.passedAfter(time);
    }
}
