package org.eventbot.core.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test turns it. Safe to turn while others read it. */
public final class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-09-01T10:15:30.123456Z");

    /** Turns it forward. */
    public synchronized void turn(Duration step) {
        now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("A clock of a test shows UTC; ask it for instants");
    }
}
