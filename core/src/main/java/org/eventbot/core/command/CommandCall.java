package org.eventbot.core.command;

import java.time.Instant;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;

/**
 * One use of a command.
 *
 * @param sender who typed it, vouched for by that person's homeserver
 * @param room where it was typed
 * @param event the message
 * @param sentAt when the sender's homeserver says it was sent
 * @param direct whether the room holds only the bot and the sender, and nobody else can read it
 */
public record CommandCall(MatrixId sender, RoomId room, MatrixEventId event, Instant sentAt, boolean direct) {}
