package org.eventbot.core.room;

import java.time.Instant;
import java.util.List;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;

/**
 * Something that a person wrote for others: no command, no notice of another bot, not the new text of an older message,
 * and nothing from before the bot came. The host keeps no copy of it.
 *
 * @param room where
 * @param id the message, to answer or to react to
 * @param sender who wrote it
 * @param at the homeserver's time
 * @param text at most 4000 characters, or the message is not told; as it was typed, without a quotation in front; people who were picked from a list are written as their
 *     Matrix ID
 * @param mentioned the people that the message names (Matrix specification, "User and room mentions"), each once
 */
public record RoomMessage(
        RoomId room, MatrixEventId id, MatrixId sender, Instant at, String text, List<MatrixId> mentioned) {

    public RoomMessage {
        mentioned = List.copyOf(mentioned);
    }

    @Override
    public String toString() {
        return "[message]";
    }
}
