package org.eventbot.core.matrix;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.identifier.Identifier;

/**
 * A Matrix event: a message, an invitation, a state (Matrix specification, appendix "Event IDs").
 *
 * @param value begins with {@code $}
 */
public record MatrixEventId(String value) implements Identifier {

    private static final int LONGEST = 255;

    public MatrixEventId {
        if (value.length() < 2 || value.charAt(0) != '$') {
            throw new IllegalArgumentException("A Matrix event ID begins with a dollar sign");
        }
    }

    /** Empty when it is none, or longer than the 255 that the specification allows, so that nothing can refer to it. */
    public static Optional<MatrixEventId> parse(String text) {
        return text.length() > 1 && text.length() <= LONGEST && text.charAt(0) == '$'
                ? Optional.of(new MatrixEventId(text))
                : Optional.empty();
    }

    /** What the {@link org.eventbot.core.outbox.Outbox} may call an answer to this event: the same each time. */
    public UUID reference(String purpose) {
        return UUID.nameUUIDFromBytes((purpose + " " + value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "[event]";
    }
}
