package org.eventbot.core.room;

import java.time.Instant;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;

/**
 * Somebody reacted to a message (Matrix specification, {@code m.annotation}). The same person, message and key come once,
 * unless the reaction was taken back in between.
 *
 * @param room where
 * @param id the reaction itself
 * @param sender who reacted
 * @param at the homeserver's time
 * @param message what was reacted to
 * @param author who wrote that; the bot itself, perhaps
 * @param key as a rule an emoji, which may end with the invisible U+FE0F
 */
public record Reaction(
        RoomId room,
        MatrixEventId id,
        MatrixId sender,
        Instant at,
        MatrixEventId message,
        MatrixId author,
        String key) {

    @Override
    public String toString() {
        return "[reaction]";
    }
}
