package org.eventbot.core.outbox;

import org.eventbot.core.vault.Scope;

/** The bot's own messages that tell something about people. The host keeps where they are, not what they say. */
public interface PersonalMessages {

    /**
     * Begins to delete those of a scope in their rooms, with every edit of them. Asked again and again until none is
     * open.
     */
    Deletion delete(Scope scope);

    /**
     * How far that is.
     *
     * @param open messages that are still to be deleted
     * @param failed messages that cannot be deleted, since the bot may not write in their rooms any more
     */
    record Deletion(long open, long failed) {}
}
