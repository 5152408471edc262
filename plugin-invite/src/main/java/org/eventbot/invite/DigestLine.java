package org.eventbot.invite;

import java.nio.charset.StandardCharsets;
import org.eventbot.core.message.Text;

/**
 * One problem, in words.
 *
 * @param problem which
 * @param text for the desk
 */
record DigestLine(Problem problem, Text text) {

    /** What it takes in a message that carries the text twice, plain and as HTML. */
    int size() {
        return bytes(text.plain()) + bytes(text.html());
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
