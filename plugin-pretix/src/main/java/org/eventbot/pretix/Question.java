package org.eventbot.pretix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that the shop asks for each ticket (pretix, "Questions").
 *
 * @param id its number, which stays when the identifier changes
 * @param question what is asked
 * @param type {@code S} one line of text, {@code T} several lines, others for what is no text
 * @param items the products it is asked for
 * @param askDuringCheckin whether it is asked at the door instead of when ordering
 * @param hidden whether buyers never see it
 * @param helpText what is written below it
 */
record Question(
        Long id,
        String identifier,
        @Nullable LocalName question,
        @Nullable String type,
        List<Long> items,
        @Nullable Boolean askDuringCheckin,
        @Nullable Boolean hidden,
        @Nullable LocalName helpText) {

    Question {
        MissingFieldException.check(id, "id");
        MissingFieldException.check(identifier, "identifier");
        items = List.copyOf(MissingFieldException.check(items, "items"));
    }

    String words() {
        return question == null ? "" : question.shown("");
    }

    boolean isText() {
        return type == null || type.equals("S") || type.equals("T");
    }

    boolean isAskedWhenOrdering() {
        return !Boolean.TRUE.equals(askDuringCheckin) && !Boolean.TRUE.equals(hidden);
    }

    boolean isExplained() {
        return helpText != null && !helpText.isBlank();
    }

    boolean isAskedFor(Item item) {
        return items.contains(item.id());
    }
}
