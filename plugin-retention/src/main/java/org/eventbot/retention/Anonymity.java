package org.eventbot.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eventbot.core.statistics.Breakdown;
import org.eventbot.core.statistics.Breakdown.Cell;
import org.eventbot.retention.Statistics.Row;
import org.eventbot.retention.Statistics.Table;
import org.eventbot.retention.Statistics.Total;

/**
 * Makes numbers that lead to nobody. Totals are told from ten upward. In a table nothing below fifteen gets a line of its
 * own: somebody who knows these rules and every category, and compares all tables that come out the same, still cannot
 * tell any number below ten. With lines from ten on they could, as trying all small tables shows.
 */
final class Anonymity {

    static final int LEAST = 10;

    private static final int LEAST_LINE = 15;
    private static final int LEAST_TABLE = 30;
    private static final int MOST_LINES = 25;
    private static final int BASE = 5;

    private Anonymity() {}

    /** As it is, unless it is small. */
    static Total exact(String name, long number) {
        return new Total(name, number < LEAST ? null : number);
    }

    /** In fives, unless it is small: the same numbers before and after one person went are the same, mostly. */
    static Total rounded(String name, long number) {
        return new Total(name, number < LEAST ? null : (number + BASE / 2) / BASE * BASE);
    }

    /** The table with small lines merged, or the reason why there is none. */
    static Table table(Breakdown counted) {
        long total = sum(counted.cells());
        if (total < LEAST_TABLE) {
            return withheld(counted, "fewer than " + LEAST_TABLE);
        }
        long least = Math.max(LEAST_LINE, (total + MOST_LINES - 1) / MOST_LINES);
        var rows =
                counted.ordered() ? neighboursMerged(counted.cells(), least) : smallestMerged(counted.cells(), least);
        return rows.size() < 2
                ? withheld(counted, "it would have a single line")
                : new Table(counted.title(), rows, null);
    }

    private static Table withheld(Breakdown counted, String reason) {
        return new Table(counted.title(), List.of(), reason);
    }

    /** Small lines become one; as long as that is small, the next smallest joins it. */
    private static List<Row> smallestMerged(List<Cell> cells, long least) {
        var byNumber =
                cells.stream().sorted(Comparator.comparingLong(Cell::number)).toList();
        int merged = 0;
        long others = 0;
        while (merged < byNumber.size() && (byNumber.get(merged).number() < least || (merged > 0 && others < least))) {
            others += byNumber.get(merged++).number();
        }
        var rows = new ArrayList<Row>();
        for (int i = byNumber.size() - 1; i >= merged; i--) {
            rows.add(new Row(byNumber.get(i).label(), byNumber.get(i).number()));
        }
        if (merged > 0) {
            rows.add(new Row("other", others));
        }
        return rows;
    }

    /** Days become periods, each as short as it may be; what is left at the end joins the last. */
    private static List<Row> neighboursMerged(List<Cell> cells, long least) {
        var periods = new ArrayList<Period>();
        for (var cell : cells) {
            var next = Period.of(cell);
            if (periods.isEmpty() || last(periods).number() >= least) {
                periods.add(next);
            } else {
                periods.set(periods.size() - 1, last(periods).and(next));
            }
        }
        if (periods.size() > 1 && last(periods).number() < least) {
            var rest = periods.remove(periods.size() - 1);
            periods.set(periods.size() - 1, last(periods).and(rest));
        }
        return periods.stream().map(Period::row).toList();
    }

    private static Period last(List<Period> periods) {
        return periods.get(periods.size() - 1);
    }

    private static long sum(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::number).sum();
    }

    /** Some cells that follow each other. */
    private record Period(String first, String last, long number) {

        static Period of(Cell cell) {
            return new Period(cell.label(), cell.label(), cell.number());
        }

        Period and(Period next) {
            return new Period(first, next.last, number + next.number);
        }

        Row row() {
            return new Row(first.equals(last) ? first : first + " to " + last, number);
        }
    }
}
