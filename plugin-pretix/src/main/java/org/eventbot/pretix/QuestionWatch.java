package org.eventbot.pretix;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * Watches during a reading that the question about the Matrix ID is still there. An answer belongs to its question:
 * when that is renamed or deleted, every ticket looks as if its holder had taken the ID back. pretix signals nothing
 * then, so whenever a page could mean that, the question is looked up, and the reading ends if it is gone.
 */
@RequiredArgsConstructor
final class QuestionWatch {

    /** Fails when the question is gone. */
    private final Supplier<Question> lookup;

    private @Nullable Question last;

    /**
     * The products for which the shop asks for the Matrix ID, if it matters for these orders.
     *
     * @return empty when every ticket among them has an answer
     * @throws ShopTrouble when the question is gone, or another one than before
     */
    List<Long> asked(List<Order> orders) {
        boolean doubtful = any(orders, position -> position.answers() == null && !position.isAddOn());
        if (!doubtful) {
            return List.of();
        }
        // An answer on the same page proves that the question was there when pretix made the page.
        boolean proven = any(orders, position -> position.answers() != null);
        Question known = last;
        if (known == null || !proven) {
            known = lookup.get();
            last = known;
        }
        return known.items();
    }

    /** Before everything is read: an answer to another question under the same name would seem well. */
    void begin() {
        last = lookup.get();
    }

    private static boolean any(List<Order> orders, Predicate<Position> fits) {
        return orders.stream().flatMap(order -> order.positions().stream()).anyMatch(fits);
    }
}
