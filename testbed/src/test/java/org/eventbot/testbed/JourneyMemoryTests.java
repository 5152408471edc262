package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Last chapter too: after all that work, a small machine would have done. */
@Order(7)
@Chapter
class JourneyMemoryTests {

    private final Journey journey;

    JourneyMemoryTests(Journey journey) {
        this.journey = journey;
    }

    @Test
    void neverTookMoreThanHalfAGigabyte() {
        double peak = journey.bot().peakMb();

        assumeThat(peak).as("the system keeps an account of it").isPositive();
        assertThat(peak).as("MB at the peak").isLessThan(BotProcess.MOST_MB);
    }
}
