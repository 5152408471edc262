package org.eventbot.core.event.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.springframework.transaction.annotation.Transactional;

/** The registry in the database. */
@RequiredArgsConstructor
class JpaEventRegistry implements EventRegistry {

    private final RegisteredEvents events;
    private final Vault vault;
    private final Clock clock;

    @Override
    @Transactional
    public Event register(EventKey key, String name, RoomId space) {
        var event = row(key).orElseGet(() -> add(key, name, space));
        refuseUnlessLive(event);
        refuseUnlessOf(space, event);
        event.rename(name);
        return event.toEvent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Event> find(UUID id) {
        return events.findById(id).map(RegisteredEvent::toEvent);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Event> find(EventKey key) {
        return row(key).map(RegisteredEvent::toEvent);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Event> live() {
        return events.findLive().stream().map(RegisteredEvent::toEvent).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Event> all() {
        return events.findAll().stream().map(RegisteredEvent::toEvent).toList();
    }

    @Override
    @Transactional
    public void close(UUID id) {
        events.findById(id).ifPresent(RegisteredEvent::close);
    }

    /** The key first: when the program ends in between, the same is done again. */
    @Override
    @Transactional
    public void forget(UUID id) {
        vault.destroy(new Scope(id));
        events.findById(id).ifPresent(RegisteredEvent::forget);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isForgotten(UUID id) {
        return events.findById(id).filter(RegisteredEvent::isForgotten).isPresent();
    }

    private RegisteredEvent add(EventKey key, String name, RoomId space) {
        var id = UUID.randomUUID();
        vault.open(new Scope(id));
        if (insert(id, key, name, space) == 0) {
            // Somebody else was quicker, with an id and a key of their own.
            vault.destroy(new Scope(id));
        }
        return row(key).orElseThrow();
    }

    private int insert(UUID id, EventKey key, String name, RoomId space) {
        return events.insertUnlessThere(
                id,
                key.source(),
                key.server(),
                key.organizer(),
                key.slug(),
                RegisteredEvent.shortened(name),
                space.value(),
                clock.instant());
    }

    private Optional<RegisteredEvent> row(EventKey key) {
        return events.findBySourceAndServerAndOrganizerAndSlug(key.source(), key.server(), key.organizer(), key.slug());
    }

    private static void refuseUnlessLive(RegisteredEvent event) {
        if (!event.isLive()) {
            throw new Refusal(
                    "What the bot kept about {} is erased, or being erased: the event cannot be used again.",
                    event.getName());
        }
    }

    private static void refuseUnlessOf(RoomId space, RegisteredEvent event) {
        if (!event.belongsTo(space)) {
            throw new Refusal(
                    "{} belongs to another space already, and an event belongs to one only. Use a room of that space, "
                            + "or ask an operator of the bot.",
                    event.getName());
        }
    }
}
