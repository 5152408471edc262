package org.eventbot.core.matrix;

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

    @Override
    public String toString() {
        return "[event]";
    }
}
