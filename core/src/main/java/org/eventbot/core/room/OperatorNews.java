package org.eventbot.core.room;

import java.util.UUID;
import org.eventbot.core.message.Text;

/** Tells the operators something, each in a direct chat with the bot. */
public interface OperatorNews {

    /**
     * Talks to the homeserver: not to be called in a transaction. An operator with whom no chat can be had is left out.
     *
     * @param reference chosen by the caller; the same a second time is ignored
     * @param owner the plugin's id
     * @param text nothing about anybody
     */
    void tell(UUID reference, String owner, Text text);
}
