package org.eventbot.pretix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders in a list, filtered and paged as pretix does it. */
final class ListedShop {

    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    final List<Order> orders = new ArrayList<>();
    final List<OrderQuery> queries = new ArrayList<>();
    private final Map<String, Instant> modified = new HashMap<>();
    private int allowed = 1000;
    private int disturbed;
    private Runnable disturbance = () -> {};

    void place(String code, Instant time) {
        orders.add(new Order(code, "p", false, time, false, false, List.of()));
    }

    void changed(String... codes) {
        List.of(codes).forEach(code -> modified.put(code, NOW));
    }

    void failAfter(int requests) {
        allowed = requests;
    }

    void before(int request, Runnable what) {
        disturbed = request;
        disturbance = what;
    }

    /** When the request with this number, from 1, was answered. */
    Instant time(int request) {
        return NOW.plusSeconds(request);
    }

    OrderPage list(OrderQuery query) {
        queries.add(query);
        if (queries.size() == disturbed) {
            disturbance.run();
        }
        if (queries.size() > allowed) {
            throw new IllegalStateException("cut off");
        }
        List<Order> found =
                orders.stream().filter(order -> matches(order, query)).toList();
        int from = Math.min((query.page() - 1) * OrderQuery.PAGE_SIZE, found.size());
        int to = Math.min(from + OrderQuery.PAGE_SIZE, found.size());
        return new OrderPage(found.subList(from, to), to < found.size(), time(queries.size()));
    }

    private boolean matches(Order order, OrderQuery query) {
        Instant placed = query.placedSince();
        Instant changed = query.changedSince();
        return (placed == null || !order.datetime().isBefore(placed))
                && (changed == null
                        || !modified.getOrDefault(order.code(), order.datetime())
                                .isBefore(changed));
    }
}
