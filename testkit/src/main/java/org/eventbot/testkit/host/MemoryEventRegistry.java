package org.eventbot.testkit.host;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;

/** A registry that forgets everything with the test. */
public final class MemoryEventRegistry implements EventRegistry {

    private final Vault vault;
    private final Map<EventKey, Event> events = new LinkedHashMap<>();
    private final Set<UUID> closed = new HashSet<>();
    private final Set<UUID> forgotten = new HashSet<>();

    public MemoryEventRegistry(Vault vault) {
        this.vault = vault;
    }

    @Override
    public synchronized Event register(EventKey key, String name, RoomId space) {
        var known = events.get(key);
        if (known != null && !known.space().equals(space)) {
            throw new Refusal("This event belongs to another space. Ask an operator to move it.");
        }
        var event = new Event(known == null ? UUID.randomUUID() : known.id(), key, name, space);
        vault.open(event.scope());
        events.put(key, event);
        return event;
    }

    @Override
    public synchronized Optional<Event> find(UUID id) {
        return events.values().stream().filter(event -> event.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<Event> find(EventKey key) {
        return Optional.ofNullable(events.get(key));
    }

    @Override
    public synchronized List<Event> live() {
        return events.values().stream()
                .filter(event -> !closed.contains(event.id()))
                .toList();
    }

    @Override
    public synchronized List<Event> all() {
        return List.copyOf(events.values());
    }

    @Override
    public synchronized void close(UUID id) {
        closed.add(id);
    }

    @Override
    public synchronized void forget(UUID id) {
        vault.destroy(new Scope(id));
        closed.add(id);
        forgotten.add(id);
    }

    @Override
    public synchronized boolean isForgotten(UUID id) {
        return forgotten.contains(id);
    }
}
