package org.eventbot.pretix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that the shop asks for each ticket (pretix, "Questions").
 *
 * @param type {@code S} one line of text, {@code T} several lines, others for what is no text
 * @param items the products it is asked for
 * @param askDuringCheckin whether it is asked at the door instead of when ordering
 * @param hidden whether buyers never see it
 */
record Question(
        String identifier,
        @Nullable String type,
        List<Long> items,
        @Nullable Boolean askDuringCheckin,
        @Nullable Boolean hidden) {

    Question {
        MissingFieldException.check(identifier, "identifier");
        items = List.copyOf(MissingFieldException.check(items, "items"));
    }

    boolean isText() {
        return type == null || type.equals("S") || type.equals("T");
    }

    boolean isAskedWhenOrdering() {
        return !Boolean.TRUE.equals(askDuringCheckin) && !Boolean.TRUE.equals(hidden);
    }

    /** A page of the list of questions. */
    record Page(List<Question> results) {

        Page {
            results = List.copyOf(MissingFieldException.check(results, "results"));
        }
    }
}
