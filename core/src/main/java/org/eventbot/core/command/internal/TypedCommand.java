package org.eventbot.core.command.internal;

import org.eventbot.core.command.CommandCall;

/**
 * A command as it waits to be run.
 *
 * @param typed everything behind the prefix
 */
record TypedCommand(CommandCall call, String typed) {

    @Override
    public String toString() {
        return "[command]";
    }
}
