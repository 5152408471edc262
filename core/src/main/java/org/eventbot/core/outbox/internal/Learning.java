package org.eventbot.core.outbox.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the homeserver's limit from what passed and how long what did not is to wait. With a level L, a burst B and an
 * interval s that wait is (L + 1 - B) * s, so one refusal leaves a choice, and the next one decides.
 */
class Learning {

    private static final int MOST_EVENTS = 300;
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final double TOLERANCE = 0.15;

    /** A busy homeserver counts an event seconds after it was sent. */
    private static final double DOUBT = 0.4;

    private static final double WORTH_A_CHANGE = 1.02;

    private final Deque<Instant> passed = new ArrayDeque<>();
    private @Nullable Instant refusedAt;
    private Duration refusedFor = Duration.ZERO;
    private int passedSince;

    void passed(Instant sent) {
        passed.add(sent);
        passedSince++;
        if (passed.size() > MOST_EVENTS) {
            passed.remove();
        }
    }

    /** What was believed is wrong: nothing from before tells anything. */
    void forget() {
        passed.clear();
        refusedAt = null;
    }

    long passedAfter(Instant time) {
        return passed.stream().filter(time::isBefore).count();
    }

    Bucket replay(Limit limit, Instant now) {
        return Bucket.after(limit, passed, now);
    }

    /** The first refusal: what explains it, tried in the order of what is likely. */
    Limit learn(@Nullable Limit before, Duration wait, Instant now) {
        note(wait, now);
        return Stream.of(before, Limit.OF_SYNAPSE)
                .filter(limit -> limit != null && explains(limit, wait, now))
                .findFirst()
                .or(() -> explains(Limit.OF_SYNAPSE_FOR_INVITATIONS, wait, now)
                        ? Optional.of(Limit.OF_SYNAPSE)
                        : Optional.empty())
                .orElseGet(() -> guess(wait, now));
    }

    private boolean explains(Limit limit, Duration wait, Instant now) {
        var expected = replay(limit, now).expected(now);
        var difference = Math.abs(Limit.inSeconds(expected) - Limit.inSeconds(wait));
        return !expected.isZero() && difference <= DOUBT * limit.seconds();
    }

    /**
     * As if the events just before had filled an empty bucket, and as fast as that can have been: right, or too fast,
     * which the next refusal corrects. Too slow would be corrected by nothing.
     */
    private Limit guess(Duration wait, Instant now) {
        var first = now;
        var events = 0;
        for (var each = passed.descendingIterator(); each.hasNext(); events++) {
            var event = each.next();
            if (event.isBefore(first.minus(QUICK))) {
                break;
            }
            first = event;
        }
        var least = Limit.inSeconds(wait);
        var whole = least + Limit.inSeconds(Duration.between(first, now));
        var steps = Math.max(1, (int) (whole / least));
        return new Limit(whole / steps, events + 1 - steps);
    }

    /** A refusal though the pace was kept: between two of them the number of events tells the interval exactly. */
    Limit correct(Limit believed, Duration wait, Instant now) {
        var seconds = Math.max(
                believed.seconds(), Math.max(Limit.inSeconds(wait) / (1 + TOLERANCE), sinceLast(believed, wait, now)));
        note(wait, now);
        return seconds > believed.seconds() * WORTH_A_CHANGE ? new Limit(seconds, believed.burst()) : believed;
    }

    private double sinceLast(Limit believed, Duration wait, Instant now) {
        if (refusedAt == null || passedSince == 0) {
            return 0;
        }
        var gone = Duration.between(refusedAt, now);
        var seconds = Limit.inSeconds(gone.plus(wait).minus(refusedFor)) / passedSince;
        // Only if the bucket cannot have been empty in between.
        return Limit.inSeconds(gone) < Math.max(1, believed.burst() - 1) * seconds ? seconds : 0;
    }

    private void note(Duration wait, Instant now) {
        refusedAt = now;
        refusedFor = wait;
        passedSince = 0;
    }
}
