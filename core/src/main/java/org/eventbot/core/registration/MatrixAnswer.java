package org.eventbot.core.registration;

import org.eventbot.core.identifier.Identifier;

/**
 * What a person typed where the shop asks for the Matrix ID: anything at all.
 *
 * @param value unchanged
 */
public record MatrixAnswer(String value) implements Identifier {

    @Override
    public String toString() {
        return "[answer]";
    }
}
