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

    /** Every event that was ever registered, those included that are being forgotten or are forgotten. */
    List<Event> all();

    /** Takes nothing new about the event from now on, for good: what is kept of it is about to be erased. */
    void close(UUID id);

    /** Destroys the event's key: what it sealed is gone, in every copy. Only its name and place in the shop stay. */
    void forget(UUID id);

    /** Whether its key is destroyed. */
    boolean isForgotten(UUID id);
}
