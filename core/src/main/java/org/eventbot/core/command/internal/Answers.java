package org.eventbot.core.command.internal;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.message.Text;
import org.eventbot.core.room.internal.DirectChats;
import org.eventbot.core.room.internal.RoomView;
import org.jspecify.annotations.Nullable;

/**
 * Decides where an answer goes: long ones into a thread, so that a room stays readable, and what concerns people only
 * where nobody else reads it.
 */
@RequiredArgsConstructor
class Answers {

    private static final int MOST_LINES = 15;
    private static final int MOST_CHARACTERS = 1500;

    private static final Text UNENCRYPTED = Text.of(
            "I opened this chat without encryption, since I cannot read encrypted"
                    + " ones. Clients like Element encrypt the chats that you open yourself: use this one for commands to me.");

    private final RoomView rooms;
    private final DirectChats chats;

    /** @throws Refusal when there is no place where it could be told */
    Answer to(TypedCommand command, Reply reply) {
        var call = command.call();
        return reply.personal() && !rooms.isAmongOrganizers(call.room(), call.sender())
                ? aside(command, reply)
                : new Answer(reply, thread(command, reply), null);
    }

    private Answer aside(TypedCommand command, Reply reply) {
        var call = command.call();
        var chat = chats.with(call.sender());
        var text = chat.isNew() ? UNENCRYPTED.and(Text.of("")).and(reply.text()) : reply.text();
        var why = rooms.isEncrypted(call.room())
                ? "this room is encrypted, where I post nothing about people"
                : "others read here";
        var pointer = Reply.text(
                "{}, that concerns people, and {}: I answer in our direct chat.", call.sender(), Text.of(why));
        return new Answer(pointer, command.thread(), new Answer.Aside(chat.room(), text));
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
