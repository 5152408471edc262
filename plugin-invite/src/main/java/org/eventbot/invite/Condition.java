package org.eventbot.invite;

import java.util.Objects;
import org.eventbot.core.registration.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets open a room.
 *
 * @param item of this product; null for every product
 * @param variation of this kind of the product; null for every kind
 * @param subevent for this date of a series; null for every date
 * @param words the same for people; empty for every ticket
 */
record Condition(
        @Nullable Long item,
        @Nullable Long variation,
        @Nullable Long subevent,
        String words) {

    /** Every ticket of the event. */
    static Condition any() {
        return new Condition(null, null, null, "");
    }

    boolean fits(Registration ticket) {
        return (item == null || item == ticket.item())
                && (variation == null || variation.equals(ticket.variation()))
                && (subevent == null || subevent.equals(ticket.subevent()));
    }

    boolean isSameAs(Condition other) {
        return Objects.equals(item, other.item)
                && Objects.equals(variation, other.variation)
                && Objects.equals(subevent, other.subevent);
    }

    boolean isAny() {
        return isSameAs(any());
    }
}
