package org.eventbot.testkit.pretix;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One ticket of an order to be placed. Items, variations and questions go by the name or identifier they have in the
 * shop.
 *
 * @param answers texts by the question's identifier
 * @param addOn the name of an item to add to this ticket, such as a shirt
 * @param date the name of the date, if the event is a series
 */
public record NewTicket(
        String item,
        @Nullable String variation,
        @Nullable String attendeeName,
        @Nullable String attendeeEmail,
        Map<String, String> answers,
        @Nullable String addOn,
        @Nullable String date) {

    /** Copies the answers. */
    public NewTicket {
        answers = Map.copyOf(answers);
    }

    /** A ticket without answers. */
    public static NewTicket of(String item) {
        return new NewTicket(item, null, null, null, Map.of(), null, null);
    }

    /** A ticket of the seeded event whose holder gave a Matrix ID. */
    public static NewTicket withMatrixId(String matrixId) {
        return of("Ticket").answer("matrix", matrixId);
    }

    public NewTicket variation(String name) {
        return new NewTicket(item, name, attendeeName, attendeeEmail, answers, addOn, date);
    }

    public NewTicket attendee(String name, String email) {
        return new NewTicket(item, variation, name, email, answers, addOn, date);
    }

    /** Answers one more question. */
    public NewTicket answer(String identifier, String text) {
        Map<String, String> more = new LinkedHashMap<>(answers);
        more.put(identifier, text);
        return new NewTicket(item, variation, attendeeName, attendeeEmail, more, addOn, date);
    }

    public NewTicket addOn(String name) {
        return new NewTicket(item, variation, attendeeName, attendeeEmail, answers, name, date);
    }

    /** A ticket for one date of a series. */
    public NewTicket on(String evening) {
        return new NewTicket(item, variation, attendeeName, attendeeEmail, answers, addOn, evening);
    }
}
