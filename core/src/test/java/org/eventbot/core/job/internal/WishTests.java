package org.eventbot.core.job.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WishTests {

    private static final Instant NOW = Instant.parse("2026-09-01T10:15:30Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void runsAtTheSoonerTimeInTheLaterPeriod() {
        assertThat(new Wish(LATER, HOUR).and(new Wish(NOW, null))).isEqualTo(new Wish(NOW, HOUR));
        assertThat(new Wish(NOW, HOUR).and(new Wish(LATER, Duration.ZERO))).isEqualTo(new Wish(NOW, Duration.ZERO));
    }

    @Test
    void letsTheLastWordCountAboutTheEnd() {
        assertThat(new Wish(NOW, HOUR).and(Wish.end())).isEqualTo(Wish.end());
        assertThat(Wish.end().and(new Wish(NOW, HOUR))).isEqualTo(new Wish(NOW, HOUR));
    }

    @Test
    void isTakenOnceWhenItIsDue() {
        var wishes = new Wishes();
        wishes.add("a", new Wish(LATER, null));
        assertThat(wishes.takeDue("a", NOW)).isNull();
        assertThat(wishes.takeDue("a", LATER)).isNotNull();
        assertThat(wishes.takeDue("a", LATER)).isNull();

        wishes.add("a", Wish.end());
        assertThat(wishes.takeDue("a", LATER)).isNull();
        assertThat(wishes.take("a")).isEqualTo(Wish.end());
    }
}
