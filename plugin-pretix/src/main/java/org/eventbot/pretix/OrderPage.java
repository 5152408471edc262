package org.eventbot.pretix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of orders.
 *
 * @param orders by time of placing
 * @param more whether others follow
 * @param generated when pretix began to look
 */
record OrderPage(List<Order> orders, boolean more, Instant generated) {

    /**
     * How pretix writes it. The link to the next page is never followed: it is made from what the request says, and
     * may name another host.
     */
    record Wire(@Nullable String next, List<Order> results) {

        Wire {
            results = List.copyOf(MissingFieldException.check(results, "results"));
        }

        /** Whether the list is sorted and begins no sooner than asked; otherwise one could read in circles. */
        boolean isInOrder(@Nullable Instant from) {
            Instant before = from == null ? Instant.MIN : from;
            for (Order order : results) {
                if (order.datetime().isBefore(before)) {
                    return false;
                }
                before = order.datetime();
            }
            return true;
        }
    }
}
