package org.eventbot.invite;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;

/** Tells organizers what is about nobody in particular: at the desk where there is one, else in the event's room. */
@RequiredArgsConstructor
class DeskNotes {

    private final Outbox outbox;

    /** Within the caller's transaction. */
    void tell(Link link, Text words) {
        outbox.post(UUID.randomUUID(), InvitePlugin.ID, link.desk().orElse(link.room()), words);
    }
}
