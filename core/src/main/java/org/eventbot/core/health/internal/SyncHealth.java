package org.eventbot.core.health.internal;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the bot still hears its homeserver: a poll takes half a minute, so after some of them it does not. */
@RequiredArgsConstructor
class SyncHealth implements HealthIndicator {

    static final Duration TOO_OLD = Duration.ofMinutes(3);

    private final SyncPulse pulse;

    @Override
    public Health health() {
        var age = pulse.age();
        var isTooOld = age.compareTo(TOO_OLD) > 0;
        var health = isTooOld ? Health.down() : Health.up();
        health.withDetail("ageSeconds", age.toSeconds()).withDetail("heardSinceStart", pulse.isHeard());
        if (isTooOld) {
            health.withDetail(
                    "advice",
                    "Expected a sync within " + TOO_OLD.toSeconds()
                            + " seconds. See whether the homeserver runs; the log says what it answers.");
        }
        return health.build();
    }
}
