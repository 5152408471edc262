package org.eventbot.retention;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is known about the ends of events. */
@RequiredArgsConstructor
class ClockBook {

    private final EventClocks clocks;
    private final Clock clock;

    @Transactional(readOnly = true)
    public Optional<EventClock> find(UUID event) {
        return clocks.findById(event);
    }

    /** What the shop said just now. */
    @Transactional
    public void read(UUID event, Reading shop) {
        row(event).read(shop, clock.instant());
    }

    /** @param work in the same transaction */
    @Transactional
    public void change(UUID event, Consumer<EventClock> work) {
        work.accept(row(event));
    }

    private EventClock row(UUID event) {
        return clocks.findById(event).orElseGet(() -> clocks.save(new EventClock(event)));
    }
}
