package org.eventbot.core.outbox.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * When to try whether a known limit is still there: after some events, each time after more of them, or when it was not
 * felt for long. Trying costs a refusal if it is.
 */
class Probing {

    private static final Duration SURE_FOR = Duration.ofHours(1);
    private static final int FIRST = 50;
    private static final int LAST = 800;

    private Instant feltAt;
    private int passed;
    private int after = FIRST;
    private boolean going;

    Probing(Instant feltAt) {
        this.feltAt = feltAt;
    }

    void passed() {
        passed++;
    }

    void refused(Instant now) {
        if (going) {
            after = Math.min(LAST, 2 * after);
        }
        going = false;
        passed = 0;
        feltAt = now;
    }

    /** Whether the limit is to be put to the test now, or is already. */
    boolean isOn(Instant now) {
        going = going || passed >= after || now.isAfter(feltAt.plus(SURE_FOR));
        return going;
    }
}
