package org.eventbot.core.host.internal;

import java.util.UUID;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.registration.RegistrationListener;
import org.eventbot.core.registration.RegistrationSignal;
import org.springframework.beans.factory.ObjectProvider;

/** Carries the signal of a source to whoever listens; one that fails keeps it from nobody else. */
@Slf4j
record Signals(ObjectProvider<RegistrationListener> listeners) implements RegistrationSignal {

    @Override
    public void changed(UUID event) {
        listeners.forEach(listener -> {
            try {
                listener.onRegistrationsChanged(event);
            } catch (RuntimeException failure) {
                log.warn("A listener of registrations failed: {}", Failures.describe(failure));
            }
        });
    }
}
