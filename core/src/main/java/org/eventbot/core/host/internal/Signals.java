package org.eventbot.core.host.internal;

import java.util.UUID;
import java.util.function.Consumer;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.message.Text;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.registration.RegistrationListener;
import org.eventbot.core.registration.RegistrationSignal;
import org.springframework.beans.factory.ObjectProvider;

/** Carries the signal of a source to whoever listens; one that fails keeps it from nobody else. */
@Slf4j
record Signals(ObjectProvider<RegistrationListener> listeners) implements RegistrationSignal {

    @Override
    public void changed(UUID event) {
        tell(listener -> listener.onRegistrationsChanged(event));
    }

    @Override
    public void troubled(UUID event, Text words) {
        tell(listener -> listener.onTrouble(event, words));
    }

    @Override
    public void recovered(UUID event) {
        tell(listener -> listener.onRecovery(event));
    }

    private void tell(Consumer<RegistrationListener> news) {
        listeners.forEach(listener -> {
            try {
                news.accept(listener);
            } catch (RuntimeException failure) {
                log.warn("A listener of registrations failed: {}", Failures.describe(failure));
            }
        });
    }
}
