package org.eventbot.core.health.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.outbox.internal.StoredOutbox;

/** Numbers that are read when somebody asks for them; what is counted as it happens is counted there. */
@RequiredArgsConstructor
class HostMetrics implements MeterBinder {

    private final SyncPulse pulse;
    private final StoredOutbox outbox;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("eventbot.sync.age", pulse, known -> known.age().toMillis() / 1000.0)
                .description("Time since the homeserver was last heard")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("eventbot.outbox.backlog", outbox, StoredOutbox::backlog)
                .description("What waits to be sent")
                .register(registry);
        Gauge.builder("eventbot.outbox.eta", outbox, known -> known.timeFor(0).toMillis() / 1000.0)
                .description("Time until all that waits is sent")
                .baseUnit("seconds")
                .register(registry);
    }
}
