package org.eventbot.core.matrix;

import java.io.Serializable;
import org.eventbot.core.identifier.Identifier;

/**
 * A room or a space, by its opaque identifier. Since room version 12 it carries no server part, so nothing is read out
 * of it (Matrix specification, appendix "Room IDs").
 *
 * @param value begins with {@code !}
 */
public record RoomId(String value) implements Identifier, Serializable {

    public RoomId {
        if (value.length() < 2 || value.charAt(0) != '!') {
            throw new IllegalArgumentException("A room ID begins with an exclamation mark, as in !abc:example.org");
        }
    }

    @Override
    public String toString() {
        return "[room]";
    }
}
