package org.eventbot.core.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.RoomId;

/** Gives events their identity, and opens their key before the first row about anybody is written. */
public interface EventRegistry {

    /**
     * The event with this key, registered on the first call; its name is kept up to date.
     *
     * @throws org.eventbot.core.command.Refusal when the event already belongs to another space
     */
    Event register(EventKey key, String name, RoomId space);

    Optional<Event> find(UUID id);

    Optional<Event> find(EventKey key);

    /** Every event that is not being forgotten. */
    List<Event> live();
}
