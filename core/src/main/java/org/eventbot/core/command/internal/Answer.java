package org.eventbot.core.command.internal;

import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a command, and where.
 *
 * @param reply for the room
 * @param thread the message with which a thread begins, if the reply belongs there
 * @param aside what is told to the sender alone
 */
record Answer(
        Reply reply,
        @Nullable MatrixEventId thread,
        @Nullable Aside aside) {

    record Aside(RoomId chat, Text text) {}

    static Answer here(Reply reply) {
        return new Answer(reply, null, null);
    }
}
