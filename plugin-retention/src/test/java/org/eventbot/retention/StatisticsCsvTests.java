package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eventbot.retention.Statistics.Row;
import org.eventbot.retention.Statistics.Table;
import org.junit.jupiter.api.Test;

class StatisticsCsvTests {

    @Test
    void isATableForSpreadsheets() {
        assertThat(lines(StatisticsPictureTests.forty()))
                .contains(
                        "\uFEFFtable,category,number",
                        "totals,registrations,40",
                        "totals,declined,under 10",
                        "registrations by ticket type,other,16",
                        "joined by day (UTC),left out,it would have a single line");
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(lines(named("Day, \"early\""))).contains("kinds,\"Day, \"\"early\"\"\",20");
    }

    @Test
    void letsNoNameBecomeAFormula() {
        assertThat(lines(named("=HYPERLINK(\"https://evil.example.org\")")))
                .contains("kinds,\"'=HYPERLINK(\"\"https://evil.example.org\"\")\",20");
        assertThat(lines(named("@SUM(A1)"))).contains("kinds,'@SUM(A1),20");
    }

    private static Statistics named(String kind) {
        return new Statistics(
                "Conference",
                "2026-11-22",
                true,
                List.of(),
                List.of(new Table("kinds", List.of(new Row(kind, 20)), null)));
    }

    private static List<String> lines(Statistics statistics) {
        return List.of(new String(StatisticsCsv.of(statistics), StandardCharsets.UTF_8).split("\r\n"));
    }
}
