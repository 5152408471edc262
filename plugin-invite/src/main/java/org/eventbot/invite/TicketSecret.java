package org.eventbot.invite;

import java.util.Optional;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.registration.MatrixAnswer;
import org.eventbot.core.registration.OrderCode;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket's sealed column holds, as JSON.
 *
 * @param order the order's code
 * @param position the ticket's number in the order
 * @param person the Matrix ID, where one was understood
 * @param typed what was typed instead of one
 * @param reason what is wrong with the text, or unusual about the ID
 * @param suggestion what was probably meant
 */
record TicketSecret(
        String order,
        int position,
        @Nullable String person,
        @Nullable String typed,
        @Nullable String reason,
        @Nullable String suggestion) {

    OrderCode orderCode() {
        return new OrderCode(order);
    }

    Optional<MatrixId> matrixId() {
        return Optional.ofNullable(person).map(MatrixId::new);
    }

    MatrixAnswer answer() {
        return new MatrixAnswer(typed == null ? "" : typed);
    }

    String reasonWords() {
        return reason == null ? "" : reason;
    }

    Optional<MatrixId> suggested() {
        return Optional.ofNullable(suggestion).map(MatrixId::new);
    }

    @Override
    public String toString() {
        return "[ticket]";
    }
}
