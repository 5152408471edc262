package org.eventbot.retention;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.registration.RegistrationSource;
import org.springframework.beans.factory.ObjectProvider;

/** The ticket shops; asked for late, since they wait for the host. */
@RequiredArgsConstructor
class Shops {

    private final ObjectProvider<RegistrationSource> sources;

    /** The shop that the event is from; empty when its plugin does not run. */
    Optional<RegistrationSource> of(Event event) {
        return sources.orderedStream()
                .filter(source -> source.id().equals(event.key().source()))
                .findFirst();
    }
}
