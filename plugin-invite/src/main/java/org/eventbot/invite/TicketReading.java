package org.eventbot.invite;

import java.util.Optional;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.MatrixIdReading;
import org.eventbot.core.matrix.ServerNameHint;
import org.eventbot.core.registration.Registration;
import org.jspecify.annotations.Nullable;

/**
 * A registration whose answer was read as a Matrix ID.
 *
 * @param state what kind of answer it is
 * @param person whom to invite, if anybody
 * @param secret what to seal of it
 */
record TicketReading(AnswerState state, Optional<MatrixId> person, TicketSecret secret) {

    static TicketReading of(Registration registration, ServerNameHint hint) {
        return registration
                .answer()
                .filter(answer -> !answer.value().isBlank())
                .map(answer -> read(registration, answer.value(), hint))
                .orElseGet(() -> new TicketReading(
                        AnswerState.MISSING, Optional.empty(), secret(registration, null, null, null, null)));
    }

    /** The same ticket of somebody who asked not to be invited: nothing of the answer is kept. */
    TicketReading suppressed() {
        return new TicketReading(AnswerState.SUPPRESSED, Optional.empty(), secret);
    }

    /** Whom the answer names, or probably means. */
    Optional<MatrixId> meant() {
        return person.or(secret::suggested);
    }

    private static TicketReading read(Registration from, String typed, ServerNameHint hint) {
        return MatrixIdReading.of(typed, hint)
                .fold(
                        id -> understood(from, AnswerState.VALID, id, null),
                        (id, warning) -> understood(from, AnswerState.UNUSUAL, id, warning),
                        (reason, suggestion) -> malformed(from, typed, reason, suggestion));
    }

    private static TicketReading understood(
            Registration from, AnswerState state, MatrixId id, @Nullable String warning) {
        return new TicketReading(state, Optional.of(id), secret(from, id.value(), null, warning, null));
    }

    private static TicketReading malformed(
            Registration from, String typed, String reason, Optional<MatrixId> suggestion) {
        String suggested = suggestion.map(MatrixId::value).orElse(null);
        return new TicketReading(AnswerState.MALFORMED, Optional.empty(), secret(from, null, typed, reason, suggested));
    }

    private static TicketSecret secret(
            Registration from,
            @Nullable String person,
            @Nullable String typed,
            @Nullable String reason,
            @Nullable String suggestion) {
        return new TicketSecret(from.order().value(), from.position(), person, typed, reason, suggestion);
    }
}
