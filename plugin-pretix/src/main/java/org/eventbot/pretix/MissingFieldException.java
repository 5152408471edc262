package org.eventbot.pretix;

import org.jspecify.annotations.Nullable;

/** Something that pretix' API promises is not in its answer. */
final class MissingFieldException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String field;

    MissingFieldException(String field) {
        super("The field " + field + " is missing");
        this.field = field;
    }

    String field() {
        return field;
    }

    /** The value, which must be there. */
    static <T> T check(@Nullable T value, String field) {
        if (value == null) {
            throw new MissingFieldException(field);
        }
        return value;
    }
}
