package org.eventbot.core.command;

import org.eventbot.core.matrix.RoomId;

/**
 * A command, declared by picocli's annotations. The host makes one instance per call, fills its fields, checks
 * {@link Requires}, and asks for the answer, on a thread of its own and outside any transaction. A call may be repeated
 * after a crash: do nothing twice that must not be done twice.
 */
public interface BotCommand {

    /**
     * Does the work.
     *
     * @throws Refusal when it cannot be done, in words for the sender
     */
    Reply answer(CommandCall call);

    /** The room whose power levels decide who may use the command: by default the one it was typed in. */
    default RoomId room(CommandCall call) {
        return call.room();
    }
}
