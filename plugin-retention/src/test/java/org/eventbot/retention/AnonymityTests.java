package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eventbot.core.statistics.Breakdown;
import org.eventbot.core.statistics.Breakdown.Cell;
import org.eventbot.retention.Statistics.Row;
import org.eventbot.retention.Statistics.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnonymityTests {

    private static final int SMALL = 10;

    /** So many numbers at least must be possible for each small one, for somebody who knows everything but the people. */
    private static final int IN_DOUBT = 5;

    @Test
    void tellsTotalsFromTenUpward() {
        assertThat(Anonymity.exact("joined", 10).words()).isEqualTo("10");
        assertThat(Anonymity.exact("joined", 1_234).number()).isEqualTo(1_234);
        for (int small = 0; small < SMALL; small++) {
            assertThat(Anonymity.exact("joined", small).words()).isEqualTo("under 10");
            assertThat(Anonymity.rounded("joined", small).words()).isEqualTo("under 10");
        }
    }

    @Test
    void roundsWhatIsAskedAgain() {
        assertThat(List.of(10, 12, 13, 17, 18, 42))
                .extracting(number -> Anonymity.rounded("joined", number).number())
                .containsExactly(10L, 10L, 15L, 15L, 20L, 40L);
    }

    @Test
    void mergesSmallCategories() {
        assertThat(rows(false, 40, 9, 8, 1, 30)).containsExactly(row("c0", 40), row("c4", 30), row("other", 18));
    }

    @Test
    void mergesTheNextSmallestAsWellWhereTheOthersAreFew() {
        assertThat(rows(false, 40, 2, 3, 20)).containsExactly(row("c0", 40), row("other", 25));
    }

    @Test
    void leavesLargeCategoriesAlone() {
        assertThat(rows(false, 20, 15, 30)).containsExactly(row("c2", 30), row("c0", 20), row("c1", 15));
    }

    @Test
    void makesPeriodsOfDays() {
        assertThat(rows(true, 3, 12, 20, 1, 2, 30, 4))
                .containsExactly(row("c0 to c1", 15), row("c2", 20), row("c3 to c6", 37));
    }

    @Test
    void withholdsATableThatSaysWhatEverybodyDid() {
        assertThat(published(false, 100, 3).reason()).contains("it would have a single line");
        assertThat(published(true, 29, 5).reason()).contains("it would have a single line");
        assertThat(published(false, 15, 14).reason()).contains("fewer than 30");
        assertThat(published(false).reason()).contains("fewer than 30");
    }

    @Test
    void keepsAPictureReadable() {
        var year = new int[365];
        Arrays.fill(year, 40);

        assertThat(rows(true, year)).hasSizeLessThanOrEqualTo(25);
        assertThat(rows(true, year).stream().mapToLong(Row::number).sum()).isEqualTo(365 * 40);
    }

    @ParameterizedTest
    @CsvSource({"2,30", "2,61", "3,30", "3,40", "3,53", "3,80", "4,34", "4,45", "4,60", "5,40"})
    void leavesAnAttackerInDoubtAboutSmallCategories(int categories, int total) {
        attack(false, categories, total);
    }

    @ParameterizedTest
    @CsvSource({"2,30", "3,40", "3,53", "4,45", "4,60", "5,40"})
    void leavesAnAttackerInDoubtAboutDays(int days, int total) {
        attack(true, days, total);
    }

    @Test
    void showsNoSmallNumberWithOrWithoutOnePerson() {
        everyTable(4, 40, cells -> {
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] > 0) {
                    var without = cells.clone();
                    without[i]--;
                    assertThat(published(false, without).rows()).allMatch(row -> row.number() >= SMALL);
                    assertThat(rounded(cells) - rounded(without)).isIn(0L, 5L);
                }
            }
            assertThat(published(false, cells).rows()).allMatch(row -> row.number() >= SMALL);
        });
    }

    private static long rounded(int[] cells) {
        var number =
                Anonymity.rounded("registrations", Arrays.stream(cells).sum()).number();
        return number == null ? 0 : number;
    }

    /**
     * The strongest attacker: knows the rules, the exact total and every category, and compares all tables there could
     * be that come out the same.
     */
    private static void attack(boolean ordered, int categories, int total) {
        Map<Table, List<int[]>> alike = new HashMap<>();
        everyTable(categories, total, cells -> {
            var table = published(ordered, cells);
            if (table.reason().isEmpty()) {
                alike.computeIfAbsent(table, none -> new ArrayList<>()).add(cells.clone());
            }
        });
        alike.forEach((table, possible) -> {
            for (int i = 0; i < categories; i++) {
                var numbers = numbersOf(i, possible);
                if (numbers.stream().anyMatch(number -> number > 0 && number < SMALL)) {
                    assertThat(numbers).as("%s, category %d", table, i).hasSizeGreaterThanOrEqualTo(IN_DOUBT);
                }
            }
        });
    }

    private static Set<Integer> numbersOf(int category, List<int[]> tables) {
        var numbers = new HashSet<Integer>();
        tables.forEach(cells -> numbers.add(cells[category]));
        return numbers;
    }

    private static void everyTable(int categories, int total, Consumer<int[]> use) {
        fill(new int[categories], 0, total, use);
    }

    private static void fill(int[] cells, int from, int left, Consumer<int[]> use) {
        if (from == cells.length - 1) {
            cells[from] = left;
            use.accept(cells);
            return;
        }
        for (int number = 0; number <= left; number++) {
            cells[from] = number;
            fill(cells, from + 1, left - number, use);
        }
    }

    private static List<Row> rows(boolean ordered, int... numbers) {
        return published(ordered, numbers).rows();
    }

    private static Table published(boolean ordered, int... numbers) {
        var cells = new ArrayList<Cell>();
        for (int number : numbers) {
            cells.add(new Cell("c" + cells.size(), number));
        }
        return Anonymity.table(new Breakdown("registrations by category", cells, ordered));
    }

    private static Row row(String label, long number) {
        return new Row(label, number);
    }
}
