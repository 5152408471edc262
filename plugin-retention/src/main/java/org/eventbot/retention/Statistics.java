package org.eventbot.retention;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of an event that may be shown to anybody.
 *
 * @param event its name in the shop
 * @param day when they were counted
 * @param frozen whether they are final; others are rounded to fives, since they may be counted again
 */
record Statistics(String event, String day, boolean frozen, List<Total> totals, List<Table> tables) {

    Statistics {
        totals = List.copyOf(totals);
        tables = List.copyOf(tables);
    }

    /** @param number null when it is too small to be told */
    record Total(String name, @Nullable Long number) {

        /** For people. */
        String words() {
            return number == null ? "under " + Anonymity.LEAST : Long.toString(number);
        }
    }

    /** @param withheld why there are no rows; null when there are */
    record Table(String title, List<Row> rows, @Nullable String withheld) {

        Table {
            rows = List.copyOf(rows);
        }

        Optional<String> reason() {
            return Optional.ofNullable(withheld);
        }
    }

    /** One line of a table. */
    record Row(String label, long number) {}
}
