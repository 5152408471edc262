package org.eventbot.core.registration;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One ticket of one person, as the shop tells it now. Lives in memory only.
 *
 * @param order the order it belongs to
 * @param position its number within the order, from 1
 * @param item the product's id in the shop
 * @param variation the product's variation, if it has some
 * @param subevent the date, if the event is a series
 * @param entitlement whether it opens the rooms
 * @param validUntil when it ends to be valid, which no shop signals; null when it does not
 * @param givenAnswer what was typed as Matrix ID; null when nothing was
 * @param placedAt when it was ordered, for statistics; null when the shop does not tell
 */
public record Registration(
        OrderCode order,
        int position,
        long item,
        @Nullable Long variation,
        @Nullable Long subevent,
        Entitlement entitlement,
        @Nullable Instant validUntil,
        @Nullable MatrixAnswer givenAnswer,
        @Nullable Instant placedAt) {

    /** One of which it is not known when it was ordered. */
    public Registration(
            OrderCode order,
            int position,
            long item,
            @Nullable Long variation,
            @Nullable Long subevent,
            Entitlement entitlement,
            @Nullable Instant validUntil,
            @Nullable MatrixAnswer givenAnswer) {
        this(order, position, item, variation, subevent, entitlement, validUntil, givenAnswer, null);
    }

    public Optional<MatrixAnswer> answer() {
        return Optional.ofNullable(givenAnswer);
    }
}
