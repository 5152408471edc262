package org.eventbot.core.matrix;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eventbot.core.identifier.Identifier;

/**
 * A person's address on Matrix, {@code @localpart:server}, exactly as it was given: neither part is ever changed in
 * case. Accepts what servers must accept, historical local parts included (Matrix specification, appendix "User
 * Identifiers"); how usual an ID is, and what a wrong one could have meant, tells {@link MatrixIdReading}.
 *
 * @param value at most 255 bytes
 */
public record MatrixId(String value) implements Identifier {

    static final int MOST_BYTES = 255;

    public MatrixId {
        if (value.isEmpty() || value.charAt(0) != '@' || value.indexOf(':') < 0) {
            throw new IllegalArgumentException("A Matrix ID looks like @name:example.org");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("A Matrix ID has at most " + MOST_BYTES + " bytes");
        }
        if (value.codePoints().anyMatch(MatrixId::isForbidden)) {
            throw new IllegalArgumentException("A Matrix ID has neither a zero byte nor half a character");
        }
        if (!ServerName.isValid(value.substring(value.indexOf(':') + 1))) {
            throw new IllegalArgumentException("The part of a Matrix ID behind the colon is a server's name");
        }
    }

    /** The ID that the text is; empty when it is none. */
    public static Optional<MatrixId> parse(String text) {
        try {
            return Optional.of(new MatrixId(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** The part before the first colon, without the sign. */
    public String localpart() {
        return value.substring(1, value.indexOf(':'));
    }

    /** Everything behind the first colon; it may hold further colons (ports, IPv6). */
    public String serverName() {
        return value.substring(value.indexOf(':') + 1);
    }

    private static boolean isForbidden(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return "[matrix-id]";
    }
}
