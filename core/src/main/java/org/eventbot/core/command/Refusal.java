package org.eventbot.core.command;

import org.eventbot.core.message.Text;

/**
 * Something cannot be done, and a person is told why and what to do next. Thrown from a command it becomes the answer;
 * it is no error of the program and is not logged.
 */
public class Refusal extends RuntimeException {

    private final transient Text text;

    public Refusal(Text text) {
        super("refused in words");
        this.text = text;
    }

    /** See {@link Text#of} for the template. */
    public Refusal(String template, Object... values) {
        this(Text.of(template, values));
    }

    public Text text() {
        return text;
    }
}
