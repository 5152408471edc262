package org.eventbot.core.registration;

import java.util.UUID;

/** A plugin's bean that wants to know soon when a shop says that something changed. */
public interface RegistrationListener {

    /**
     * Something changed at the shop; what, tells only a reading. May come often, late, or for nothing.
     *
     * @param event the registered event's id
     */
    void onRegistrationsChanged(UUID event);
}
