package org.eventbot.core.command.internal;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.room.internal.RoomView;
import org.jspecify.annotations.Nullable;

/** Decides where an answer goes: long ones into a thread, so that a room stays readable. */
@RequiredArgsConstructor
class Answers {

    private static final int MOST_LINES = 15;
    private static final int MOST_CHARACTERS = 1500;

    private final RoomView rooms;

    Answer to(TypedCommand command, Reply reply) {
        return new Answer(reply, thread(command, reply));
    }

    /** The thread in which it was asked, or a new one; between two people there is nobody to be spared. */
    private @Nullable MatrixEventId thread(TypedCommand command, Reply reply) {
        if (command.thread() != null || !isLong(reply) || isDirect(command)) {
            return command.thread();
        }
        return command.call().event();
    }

    private boolean isDirect(TypedCommand command) {
        try {
            return rooms.isDirect(command.call().room(), command.call().sender());
        } catch (MatrixException unanswered) {
            return false;
        }
    }

    private static boolean isLong(Reply reply) {
        var text = reply.text().plain();
        return text.length() > MOST_CHARACTERS || text.lines().count() > MOST_LINES;
    }
}
