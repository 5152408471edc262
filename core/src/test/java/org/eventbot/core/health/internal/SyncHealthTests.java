package org.eventbot.core.health.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class SyncHealthTests {

    private static final SyncBatch NEWS = new SyncBatch(false, List.of(), List.of(), List.of());

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final SyncPulse pulse = new SyncPulse(new Clock() {
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
            return this;
        }
    });
    private final SyncHealth health = new SyncHealth(pulse);

    @Test
    void givesTheFirstSyncTime() {
        now = now.plus(Duration.ofMinutes(2));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("heardSinceStart", false);
    }

    @Test
    void isDownWhenTheHomeserverWasNotHeardForLong() {
        pulse.around(batch -> {}).onSync(NEWS);
        now = now.plus(Duration.ofMinutes(4));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails())
                .containsEntry("ageSeconds", 240L)
                .hasEntrySatisfying(
                        "advice", advice -> assertThat(advice).asString().contains("within 180 seconds"));
    }

    @Test
    void isUpAgainAfterASync() {
        now = now.plus(Duration.ofMinutes(4));
        pulse.around(batch -> {}).onSync(NEWS);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("heardSinceStart", true);
    }

    @Test
    void doesNotCountABatchThatCouldNotBeStored() {
        now = now.plus(Duration.ofMinutes(4));
        assertThatThrownBy(() -> pulse.around(batch -> {
                            throw new IllegalStateException("no space left");
                        })
                        .onSync(NEWS))
                .isInstanceOf(IllegalStateException.class);

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
