package org.eventbot.core.registration;

import java.util.UUID;
import org.eventbot.core.message.Text;

/** How a source tells that something changed; reaches every {@link RegistrationListener}. */
public interface RegistrationSignal {

    void changed(UUID event);

    /** The event's registrations cannot be read at present; said once, until {@link #recovered}. */
    void troubled(UUID event, Text words);

    /** They can be read again. */
    void recovered(UUID event);
}
