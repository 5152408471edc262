package org.eventbot.core.registration;

import java.util.UUID;

/** How a source tells that something changed; reaches every {@link RegistrationListener}. */
public interface RegistrationSignal {

    void changed(UUID event);
}
