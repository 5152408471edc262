package org.eventbot.core.command;

import org.eventbot.core.message.Text;

/**
 * The answer to a command, sent as a notice that refers to it.
 *
 * @param text for the sender
 * @param personal whether it tells something about a person: such an answer is never posted into an encrypted room,
 *     where the bot's plain text would be disclosed, nor into a room that strangers can read
 */
public record Reply(Text text, boolean personal) {

    public static Reply text(String template, Object... values) {
        return new Reply(Text.of(template, values), false);
    }

    public static Reply of(Text text) {
        return new Reply(text, false);
    }

    /** The same, marked as telling something about a person. */
    public Reply asPersonal() {
        return new Reply(text, true);
    }
}
