package org.eventbot.pretix;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;

/**
 * Walks through orders by time of placing, each page beginning where the last one ended. That time never changes, so
 * no order is passed over when others change, come or go meanwhile; page numbers would slip, and cost more with every
 * page. The same goes for the walk through what changed since some time: an order can only come into that part.
 */
@RequiredArgsConstructor
final class OrderWalk {

    private final Function<OrderQuery, OrderPage> shop;

    private Bookmark here = Bookmark.START;
    private int page = 1;
    private Set<String> seen = Set.of();

    /**
     * Walks to the end.
     *
     * @param pages gets the new orders of each page, and where to go on after it
     */
    void from(Bookmark start, BiConsumer<List<Order>, Bookmark> pages) {
        here = start;
        boolean more = true;
        while (more) {
            OrderPage got = shop.apply(new OrderQuery(here.changedSince(), here.placedSince(), page));
            here = here.begun(got.generated());
            List<Order> orders = got.orders();
            List<Order> fresh = orders.stream()
                    .filter(order -> !seen.contains(order.code()))
                    .toList();
            more = got.more() && !orders.isEmpty();
            if (more) {
                advance(orders);
            }
            pages.accept(fresh, more ? here : here.through());
        }
    }

    // Several orders can have the same time. As long as a page shows no later one, only its number leads on.
    private void advance(List<Order> orders) {
        Instant last = orders.get(orders.size() - 1).datetime();
        boolean stuck = last.equals(here.placedSince());
        page = stuck ? page + 1 : 1;
        Set<String> repeated = stuck ? new HashSet<>(seen) : new HashSet<>();
        orders.stream().filter(order -> order.datetime().equals(last)).forEach(order -> repeated.add(order.code()));
        seen = repeated;
        here = here.at(last);
    }
}
