package org.eventbot.core.privacy;

import java.util.List;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;

/** A plugin's bean that was given credentials for events: API tokens, webhooks. */
public interface CredentialHolder {

    /** The plugin's id. */
    String owner();

    /**
     * Revokes what was given for the event, as far as the bot may. May be called again, also to see whether somebody did
     * by hand what was left to do.
     *
     * @param others events that are still live: what they need too is not revoked
     */
    List<Credential> revoke(Event event, List<Event> others);

    /**
     * What became of one credential.
     *
     * @param words what it is, and what somebody has to click when the bot may not revoke it
     */
    record Credential(State state, Text words) {

        /** How far it is. */
        public enum State {
            /** It does not work any more: tried. */
            DEAD,
            /** Other live events need it. */
            SHARED,
            /** Somebody has to revoke it. */
            BY_HAND,
            /** The server could not be asked. */
            UNKNOWN
        }
    }
}
