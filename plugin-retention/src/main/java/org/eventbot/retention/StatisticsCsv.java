package org.eventbot.retention;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers of an event for a spreadsheet (RFC 4180), in UTF-8 with the mark by which spreadsheets notice that. Text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
final class StatisticsCsv {

    private static final String MARK = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r";

    private StatisticsCsv() {}

    static byte[] of(Statistics statistics) {
        var lines = Stream.of(
                        Stream.of(line("table", "category", "number")),
                        Stream.of(line("event", statistics.event(), statistics.day())),
                        statistics.totals().stream().map(total -> line("totals", total.name(), total.words())),
                        statistics.tables().stream().flatMap(StatisticsCsv::lines))
                .flatMap(some -> some);
        return lines.collect(Collectors.joining("", MARK, "")).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> lines(Statistics.Table table) {
        return Stream.concat(
                table.reason().stream().map(reason -> line(table.title(), "left out", reason)),
                table.rows().stream().map(row -> line(table.title(), row.label(), Long.toString(row.number()))));
    }

    private static String line(String... cells) {
        return List.of(cells).stream().map(StatisticsCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("[^\",\r\n]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
