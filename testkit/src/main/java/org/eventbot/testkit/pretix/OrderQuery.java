package org.eventbot.testkit.pretix;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;

/** Filters and order of a list of orders. What pretix does not know it ignores, and so does this. */
final class OrderQuery {

    private static final Map<String, Comparator<ShopOrder>> ORDERINGS = Map.of(
            "datetime", Comparator.comparing(ShopOrder::placed),
            "last_modified", Comparator.comparing(ShopOrder::lastModified),
            "code", Comparator.comparing(ShopOrder::code),
            "status", Comparator.comparing(ShopOrder::status),
            "cancellation_date", Comparator.comparing(order -> Json.text(order.json(), "cancellation_date")));

    private final Call call;

    OrderQuery(Call call) {
        this.call = call;
    }

    List<ShopOrder> select(Stream<ShopOrder> orders) {
        Predicate<ShopOrder> wanted = order -> true;
        wanted = wanted.and(filter("code", (order, code) -> order.code().equalsIgnoreCase(code)));
        wanted = wanted.and(filter("status", (order, status) -> order.status().equalsIgnoreCase(status)));
        wanted = wanted.and(filter(
                "testmode", (order, value) -> Boolean.toString(order.testmode()).equals(value)));
        wanted = wanted.and(since("modified_since", ShopOrder::lastModified));
        wanted = wanted.and(since("created_since", ShopOrder::placed));
        wanted = wanted.and(before());
        wanted = wanted.and(part("item")).and(part("variation")).and(part("subevent"));
        return orders.filter(wanted).sorted(ordering()).toList();
    }

    private Optional<String> value(String name) {
        return Optional.of(call.query(name, "")).filter(value -> !value.isEmpty());
    }

    private Predicate<ShopOrder> filter(String name, BiPredicate<ShopOrder, String> match) {
        return value(name)
                .<Predicate<ShopOrder>>map(value -> order -> match.test(order, value))
                .orElse(order -> true);
    }

    private Predicate<ShopOrder> since(String name, Function<ShopOrder, Instant> time) {
        return value(name)
                .map(value -> Times.filter(name, value))
                .<Predicate<ShopOrder>>map(start -> order -> !time.apply(order).isBefore(start))
                .orElse(order -> true);
    }

    private Predicate<ShopOrder> before() {
        return value("created_before")
                .map(value -> Times.filter("created_before", value))
                .<Predicate<ShopOrder>>map(end -> order -> order.placed().isBefore(end))
                .orElse(order -> true);
    }

    /** Matches through any position, cancelled ones included. */
    private Predicate<ShopOrder> part(String field) {
        return filter(field, (order, id) -> order.positions().stream()
                .anyMatch(position -> position.path(field).isNumber()
                        && Integer.toString(position.path(field).asInt()).equals(id)));
    }

    private Comparator<ShopOrder> ordering() {
        String wanted = call.query("ordering", "datetime");
        boolean descending = wanted.startsWith("-");
        Comparator<ShopOrder> known =
                ORDERINGS.getOrDefault(descending ? wanted.substring(1) : wanted, ORDERINGS.get("datetime"));
        Comparator<ShopOrder> ties = Comparator.comparingLong(ShopOrder::number);
        Comparator<ShopOrder> ascending = known == null ? ties : known.thenComparing(ties);
        return descending ? ascending.reversed() : ascending;
    }
}
