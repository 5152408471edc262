package org.example.stagehand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** As far from the machine's time as the file says now, such as {@code P3DT2H}. */
final class TurnedClock extends Clock {

    private final Path turn;
    private final ZoneId zone;

    TurnedClock(Path turn) {
        this(turn, ZoneOffset.UTC);
    }

    private TurnedClock(Path turn, ZoneId zone) {
        this.turn = turn;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        try {
            return Instant.now().plus(Duration.parse(Files.readString(turn)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TurnedClock(turn, other);
    }
}
