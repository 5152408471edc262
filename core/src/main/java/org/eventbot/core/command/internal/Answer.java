package org.eventbot.core.command.internal;

import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a command, and where.
 *
 * @param reply for the room
 * @param thread the message with which a thread begins, if the reply belongs there
 */
record Answer(Reply reply, @Nullable MatrixEventId thread) {

    static Answer here(Reply reply) {
        return new Answer(reply, null);
    }
}
