package org.eventbot.core.health.internal;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.outbox.internal.StoredOutbox;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How much waits to be sent and how long that takes; a long queue is no failure. */
@RequiredArgsConstructor
class OutboxHealth implements HealthIndicator {

    private final StoredOutbox outbox;

    @Override
    public Health health() {
        return Health.up()
                .withDetail("backlog", outbox.backlog())
                .withDetail("etaSeconds", outbox.timeFor(0).toSeconds())
                .build();
    }
}
