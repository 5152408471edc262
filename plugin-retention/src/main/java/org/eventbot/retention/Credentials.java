package org.eventbot.retention;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.privacy.CredentialHolder;
import org.eventbot.core.privacy.CredentialHolder.Credential;

/** Everything that plugins were given for an event. */
@RequiredArgsConstructor
class Credentials {

    private final List<CredentialHolder> holders;
    private final EventRegistry events;

    /** Revokes it, and says what became of it; may be called again to see what people did meanwhile. */
    List<Credential> revoke(Event event) {
        var others = events.live().stream()
                .filter(other -> !other.id().equals(event.id()))
                .toList();
        return holders.stream()
                .flatMap(holder -> holder.revoke(event, others).stream())
                .toList();
    }
}
