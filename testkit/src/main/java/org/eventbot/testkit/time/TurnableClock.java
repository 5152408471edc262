package org.eventbot.testkit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is turned; safe to turn while others read it. Shows UTC. */
public final class TurnableClock extends Clock {

    private Instant now;

    private TurnableClock(Instant start) {
        this.now = start;
    }

    /** A clock that shows this instant. */
    public static TurnableClock at(Instant start) {
        return new TurnableClock(start);
    }

    /** Turns it forward, or back if the duration is negative. */
    public synchronized void advance(Duration step) {
        now = now.plus(step);
    }

    /** Turns it to this instant. */
    public synchronized void set(Instant instant) {
        now = instant;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same hands on another zone's dial: turning this clock turns both. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Dial(zone);
    }

    private final class Dial extends Clock {

        private final ZoneId zone;

        private Dial(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return TurnableClock.this.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Dial(other);
        }
    }
}
