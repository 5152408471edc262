package org.eventbot.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TurnableClockTests {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final TurnableClock clock = TurnableClock.at(START);

    @Test
    void standsStillUntilItIsTurned() {
        assertThat(clock.instant()).isEqualTo(START);
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(300));
        clock.set(START);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void turnsTheDialsOfOtherZonesWithIt() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Clock dial = clock.withZone(berlin);
        clock.advance(Duration.ofHours(1));
        assertThat(dial.instant()).isEqualTo(clock.instant());
        assertThat(dial.getZone()).isEqualTo(berlin);
    }
}
