package org.eventbot.core.throttle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final Throttle<String> throttle = new Throttle<>(clock, HOUR, 2, 3);

    @Test
    void letsEachThroughSoOften() {
        assertThat(throttle.lets("a")).isTrue();
        assertThat(throttle.lets("a")).isTrue();
        assertThat(throttle.lets("a")).isFalse();
        assertThat(throttle.lets("b")).isTrue();
    }

    @Test
    void letsSoManyThroughInTotal() {
        throttle.lets("a");
        throttle.lets("b");
        throttle.lets("c");

        assertThat(throttle.lets("d")).isFalse();
    }

    @Test
    void forgetsWhatIsLongerAgo() {
        throttle.lets("a");
        clock.turn(Duration.ofMinutes(30));
        throttle.lets("a");
        clock.turn(Duration.ofMinutes(30));
        assertThat(throttle.lets("a")).isFalse();

        clock.turn(Duration.ofMillis(1));
        assertThat(throttle.lets("a")).isTrue();
        assertThat(throttle.lets("a")).isFalse();
    }

    @Test
    void doesNotCountWhatItRefused() {
        throttle.lets("a");
        throttle.lets("a");
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.lets("a")).isFalse();
        }
        assertThat(throttle.lets("b")).isTrue();
        clock.turn(HOUR.plusMillis(1));
        assertThat(throttle.lets("a")).isTrue();
    }
}
