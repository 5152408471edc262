package org.eventbot.core.matrix;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What was understood of the text that a person typed where a Matrix ID was asked for. Nothing is ever repaired
 * silently, not even a blank at the end: what is not a Matrix ID as it stands is {@link Malformed}, and a likely
 * meaning is only suggested, so that somebody who can ask the person decides (Matrix specification, appendix "User
 * Identifiers").
 */
public sealed interface MatrixIdReading {

    /** Reads without knowing any homeserver. */
    static MatrixIdReading of(String typed) {
        return of(typed, ServerNameHint.none());
    }

    /**
     * Reads what was typed.
     *
     * @param hint names the homeserver to suggest where none was typed
     */
    static MatrixIdReading of(String typed, ServerNameHint hint) {
        return new TypedText(typed, hint).read();
    }

    /** Continues with the one of the three that it is. */
    <T> T fold(
            Function<MatrixId, T> valid,
            BiFunction<MatrixId, String, T> unusual,
            BiFunction<String, Optional<MatrixId>, T> malformed);

    /** The ID to invite; empty when there is none. */
    default Optional<MatrixId> id() {
        return fold(Optional::of, (id, warning) -> Optional.of(id), (reason, suggestion) -> Optional.empty());
    }

    /** An ID that a homeserver would give to a new account. */
    record Valid(MatrixId person) implements MatrixIdReading {

        @Override
        public <T> T fold(
                Function<MatrixId, T> valid,
                BiFunction<MatrixId, String, T> unusual,
                BiFunction<String, Optional<MatrixId>, T> malformed) {
            return valid.apply(person);
        }
    }

    /**
     * An ID that may well exist, but is worth a second look when the invitation fails.
     *
     * @param warning what is unusual about it, in words without the ID
     */
    record Unusual(MatrixId person, String warning) implements MatrixIdReading {

        @Override
        public <T> T fold(
                Function<MatrixId, T> valid,
                BiFunction<MatrixId, String, T> unusual,
                BiFunction<String, Optional<MatrixId>, T> malformed) {
            return unusual.apply(person, warning);
        }
    }

    /**
     * Not a Matrix ID as it stands.
     *
     * @param reason what is wrong, in words without the text itself
     * @param suggestion what was probably meant, if one can tell
     */
    record Malformed(String reason, Optional<MatrixId> suggestion) implements MatrixIdReading {

        @Override
        public <T> T fold(
                Function<MatrixId, T> valid,
                BiFunction<MatrixId, String, T> unusual,
                BiFunction<String, Optional<MatrixId>, T> malformed) {
            return malformed.apply(reason, suggestion);
        }
    }
}
