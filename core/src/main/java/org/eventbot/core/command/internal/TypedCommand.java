package org.eventbot.core.command.internal;

import org.eventbot.core.command.CommandCall;
import org.eventbot.core.matrix.MatrixEventId;
import org.jspecify.annotations.Nullable;

/**
 * A command as it waits to be run.
 *
 * @param typed everything behind the prefix, or behind the bot's name
 * @param byName whether the bot was addressed by its name
 * @param thread the message with which the thread begins that it was typed in
 */
record TypedCommand(
        CommandCall call,
        String typed,
        boolean byName,
        @Nullable MatrixEventId thread) {

    @Override
    public String toString() {
        return "[command]";
    }
}
