package org.eventbot.retention;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.retention.Statistics.Row;
import org.eventbot.retention.Statistics.Table;

/** Numbers of an event as a picture: the totals, and below them a bar for each line of a table. */
final class StatisticsPicture {

    private static final int WIDTH = 840;
    private static final int MARGIN = 28;
    private static final int LINE = 26;
    private static final int BAR = 18;
    private static final int LABELS = 250;
    private static final int NUMBERS = 70;

    private static final int PAPER = 0xFFFFFF;
    private static final int INK = 0x1B2733;
    private static final int FAINT = 0x5C6B7A;
    private static final int RULE = 0xD8DEE4;
    private static final int BARS = 0x2F6F9F;

    private final Glyphs glyphs;
    private final Canvas canvas;
    private int y = MARGIN;

    private StatisticsPicture(Glyphs glyphs, int height) {
        this.glyphs = glyphs;
        this.canvas = new Canvas(glyphs, WIDTH, height, PAPER);
    }

    static Canvas of(Statistics statistics) {
        var picture = new StatisticsPicture(Glyphs.read(), height(statistics));
        picture.draw(statistics);
        return picture.canvas;
    }

    private static int height(Statistics statistics) {
        int lines = 3 + statistics.totals().size();
        for (var table : statistics.tables()) {
            lines += 2 + Math.max(1, table.rows().size());
        }
        return 2 * MARGIN + lines * LINE;
    }

    private void draw(Statistics statistics) {
        line(statistics.event(), INK);
        line((statistics.frozen() ? "final, counted on " : "so far, in fives, counted on ") + statistics.day(), FAINT);
        rule();
        var totals = new ArrayList<Row>();
        statistics
                .totals()
                .forEach(total -> totals.add(new Row(total.name(), total.number() == null ? 0 : total.number())));
        bars(totals, statistics.totals().stream().map(Statistics.Total::words).toList());
        statistics.tables().forEach(this::draw);
    }

    private void draw(Table table) {
        rule();
        line(table.title(), INK);
        table.reason().ifPresent(reason -> line("left out: " + reason, FAINT));
        bars(
                table.rows(),
                table.rows().stream().map(row -> Long.toString(row.number())).toList());
    }

    private void bars(List<Row> rows, List<String> numbers) {
        long most = rows.stream().mapToLong(Row::number).max().orElse(0);
        int room = WIDTH - 2 * MARGIN - LABELS - NUMBERS;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int length = most == 0 ? 0 : (int) (row.number() * room / most);
            canvas.writeEndingAt(
                    glyphs.shortened(row.label(), LABELS - 12), MARGIN + LABELS - 12, y + centred(), FAINT);
            canvas.fill(MARGIN + LABELS, y + (LINE - BAR) / 2, length, BAR, BARS);
            canvas.write(numbers.get(i), MARGIN + LABELS + length + 8, y + centred(), INK);
            y += LINE;
        }
    }

    private void line(String text, int colour) {
        canvas.write(glyphs.shortened(text, WIDTH - 2 * MARGIN), MARGIN, y + centred(), colour);
        y += LINE;
    }

    private int centred() {
        return (LINE - glyphs.height()) / 2;
    }

    private void rule() {
        canvas.fill(MARGIN, y + LINE / 2, WIDTH - 2 * MARGIN, 1, RULE);
        y += LINE;
    }
}
