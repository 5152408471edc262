package org.eventbot.core.registration;

import java.util.UUID;
import org.eventbot.core.message.Text;

/** A plugin's bean that wants to know soon when a shop says that something changed. */
public interface RegistrationListener {

    /**
     * Something changed at the shop; what, tells only a reading. May come often, late, or for nothing.
     *
     * @param event the registered event's id
     */
    void onRegistrationsChanged(UUID event);

    /**
     * The event's registrations cannot be read at present. Said once, until they can be read again.
     *
     * @param words why, and what to do, for the event's organizers
     */
    default void onTrouble(UUID event, Text words) {}

    /** The event's registrations can be read again. */
    default void onRecovery(UUID event) {}
}
