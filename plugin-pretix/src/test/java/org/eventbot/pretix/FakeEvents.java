package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.registration.RegistrationSignal;

/** Events in memory, and which of them were said to have changed. */
final class FakeEvents implements EventRegistry, RegistrationSignal {

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<UUID> changed = new CopyOnWriteArrayList<>();

    @Override
    public Event register(EventKey key, String name, RoomId space) {
        return find(key).orElseGet(() -> {
            var event = new Event(UUID.randomUUID(), key, name, space);
            events.add(event);
            return event;
        });
    }

    @Override
    public Optional<Event> find(UUID id) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Event> find(EventKey key) {
        return events.stream().filter(event -> event.key().equals(key)).findFirst();
    }

    @Override
    public void changed(UUID event) {
        changed.add(event);
    }

    /** The signals for this event. */
    List<UUID> signals(Event event) {
        var signals = new ArrayList<>(changed);
        signals.removeIf(id -> !id.equals(event.id()));
        return signals;
    }
}
