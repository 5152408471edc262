package org.eventbot.core.matrix;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eventbot.core.privacy.Identifier;

/**
 * A Matrix event: a message, an invitation, a state (Matrix specification, appendix "Event IDs").
 *
 * @param value begins with {@code $}
 */
public record MatrixEventId(String value) implements Identifier {

    public MatrixEventId {
        if (value.length() < 2 || value.charAt(0) != '$') {
            throw new IllegalArgumentException("A Matrix event ID begins with a dollar sign");
        }
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
