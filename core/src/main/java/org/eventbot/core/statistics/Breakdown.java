package org.eventbot.core.statistics;

import java.util.List;

/**
 * One of the totals, divided once: by ticket type, or by day, never by both. As it was counted, and not yet fit to be
 * shown to anybody: whoever shows it first merges what is small.
 *
 * @param title what is counted, and by what, e.g. {@code registrations by ticket type}
 * @param cells each ticket or person in exactly one of them
 * @param ordered whether neighbours belong together, as days do; such cells are in order
 */
public record Breakdown(String title, List<Cell> cells, boolean ordered) {

    public Breakdown {
        cells = List.copyOf(cells);
    }

    /**
     * One line.
     *
     * @param label without anything about anybody: a product's name, a day; nothing finer than a day
     */
    public record Cell(String label, long number) {}
}
