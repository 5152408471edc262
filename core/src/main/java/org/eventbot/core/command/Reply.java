package org.eventbot.core.command;

import java.time.Duration;
import org.eventbot.core.message.Text;

/**
 * The answer to a command, sent as a notice that refers to it.
 *
 * @param text for the sender
 * @param personal whether it tells something about a person: such an answer is never posted into an encrypted room,
 *     where the bot's plain text would be disclosed, nor into a room that strangers can read
 * @param after how long after the command was read it is sent at the earliest
 */
public record Reply(Text text, boolean personal, Duration after) {

    public static Reply text(String template, Object... values) {
        return of(Text.of(template, values));
    }

    public static Reply of(Text text) {
        return new Reply(text, false, Duration.ZERO);
    }

    /** The same, marked as telling something about a person. */
    public Reply asPersonal() {
        return new Reply(text, true, after);
    }

    /** The same, but not sooner: the time that it took to find out would tell what was found. */
    public Reply notSooner(Duration afterReceipt) {
        return new Reply(text, personal, afterReceipt);
    }
}
