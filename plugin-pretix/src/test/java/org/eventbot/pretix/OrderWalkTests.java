package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderWalkTests {

    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");

    private final ListedShop shop = new ListedShop();
    private final List<String> read = new ArrayList<>();
    private Bookmark last = Bookmark.START;

    @Test
    void endsAfterOneRequestWhenThereIsNothing() {
        walk();

        assertThat(read).isEmpty();
        assertThat(shop.queries).hasSize(1);
        assertThat(last).isEqualTo(new Bookmark(null, shop.time(1), null, shop.time(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 51, 99, 100, 101, 230})
    void readsEveryOrderOnce(int number) {
        place(number, 1);

        walk();

        assertThat(read).hasSize(number).doesNotHaveDuplicates();
    }

    // Groups of equal times end before, at and behind the borders of pages.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 49, 50, 51, 99, 100, 101, 150, 230})
    void readsEveryOrderOnceWhenSeveralHaveTheSameTime(int together) {
        place(230, together);

        walk();

        assertThat(read).hasSize(230).doesNotHaveDuplicates();
    }

    @Test
    void usesPageNumbersOnlyWhereNothingElseLeadsOn() {
        place(230, 1);
        walk();
        assertThat(shop.queries).allMatch(query -> query.page() == 1).hasSize(5);

        shop.queries.clear();
        shop.orders.clear();
        place(230, 230);
        last = Bookmark.START;
        walk();
        assertThat(shop.queries).extracting(OrderQuery::page).containsExactly(1, 1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 120})
    void goesOnWhereItWasInterrupted(int together) {
        place(230, together);
        shop.failAfter(2);
        assertThatThrownBy(this::walk).isInstanceOf(IllegalStateException.class);
        int before = read.size();
        shop.failAfter(1000);

        walk();

        assertThat(before).isPositive();
        assertThat(read).hasSizeBetween(230, 230 + Math.max(together, 1) + 1);
        assertThat(read.stream().distinct()).hasSize(230);
        assertThat(last.start(later()).changedSince()).isEqualTo(shop.time(1).minus(Bookmark.OVERLAP));
    }

    @Test
    void losesNothingWhenOrdersGoMeanwhile() {
        place(160, 1);
        shop.before(2, () -> shop.orders.subList(0, 30).clear());

        walk();

        assertThat(read).hasSize(160).doesNotHaveDuplicates();
    }

    @Test
    void asksForWhatChangedSinceItBeganTheLastTime() {
        place(120, 1);
        walk();
        shop.queries.clear();
        read.clear();

        shop.changed("O3", "O70");
        walk();

        assertThat(read).containsExactly("O3", "O70");
        assertThat(shop.queries).hasSize(1);
        assertThat(shop.queries.get(0).changedSince())
                .isEqualTo(shop.time(1).minus(Bookmark.OVERLAP))
                .isNotNull();
        assertThat(shop.queries.get(0).placedSince()).isNull();
    }

    @Test
    void readsManyThatChangedAtTheSameMoment() {
        place(230, 1);
        walk();
        read.clear();
        shop.changed(shop.orders.stream().map(Order::code).toArray(String[]::new));

        walk();

        assertThat(read).hasSize(230).doesNotHaveDuplicates();
    }

    private void walk() {
        new OrderWalk(shop::list).from(last.start(later()), (orders, next) -> {
            orders.forEach(order -> read.add(order.code()));
            last = Bookmark.of(next.cursor("matrix"), "matrix");
        });
    }

    private Instant later() {
        return shop.time(1).plus(Duration.ofHours(1));
    }

    private void place(int number, int together) {
        IntStream.range(0, number).forEach(i -> shop.place("O" + i, START.plusSeconds(i / together)));
    }
}
