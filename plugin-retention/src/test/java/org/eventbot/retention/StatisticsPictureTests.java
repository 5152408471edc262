package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.eventbot.retention.Statistics.Row;
import org.eventbot.retention.Statistics.Table;
import org.eventbot.retention.Statistics.Total;
import org.junit.jupiter.api.Test;

class StatisticsPictureTests {

    private static final String EVENT = "Winter meeting of the Społeczność – Зимняя встреча – Χειμώνας";

    @Test
    void isAPictureThatOthersRead() throws IOException {
        byte[] png = png(forty());
        var picture = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(picture.getWidth()).isEqualTo(840);
        assertThat(picture.getHeight()).isBetween(400, 900);
        assertThat(png).hasSizeLessThan(60_000);
        assertThat(inkIn(picture, 28, 28, 400, 26)).isPositive();
        Files.write(Path.of("target", "statistics.png"), png);
    }

    @Test
    void drawsLongerBarsForMore() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png(forty())));
        int first = 28 + 3 * 26 + 13;

        assertThat(bar(picture, first)).isGreaterThan(bar(picture, first + 26)).isGreaterThan(300);
        assertThat(bar(picture, first + 26)).isGreaterThan(bar(picture, first + 52));
        assertThat(bar(picture, first + 3 * 26)).isZero();
    }

    @Test
    void survivesNamesOfAnyLengthAndScript() {
        var wide = new Table(
                "t".repeat(500),
                IntStream.range(0, 26)
                        .mapToObj(i -> new Row("学生\uD83D\uDE00".repeat(i * 10), Long.MAX_VALUE / 1000))
                        .toList(),
                null);

        assertThat(png(new Statistics("\u202E" + "x".repeat(300), "2026-11-22", false, List.of(), List.of(wide))))
                .isNotEmpty();
        assertThat(png(new Statistics("", "", true, List.of(), List.of()))).isNotEmpty();
    }

    @Test
    void shortensWhatDoesNotFit() {
        var glyphs = Glyphs.read();

        assertThat(glyphs.shortened("Regular ticket", 500)).isEqualTo("Regular ticket");
        assertThat(glyphs.shortened("Regular ticket with dinner and a boat trip", 120))
                .startsWith("Regular")
                .endsWith("…");
        assertThat(glyphs.width(glyphs.shortened("W".repeat(100), 120))).isLessThanOrEqualTo(120);
        assertThat(glyphs.shortened("😀😀😀", 20)).doesNotContain("\uD83D…");
    }

    @Test
    void knowsTheLettersOfManyLanguages() {
        var glyphs = Glyphs.read();

        assertThat("Übergrößenträger Société Şehir Łódź Ελλάδα Київ №7 – €5"
                        .codePoints()
                        .filter(letter -> !glyphs.drawn().containsKey(letter))
                        .count())
                .isZero();
    }

    private static byte[] png(Statistics statistics) {
        return Png.of(StatisticsPicture.of(statistics));
    }

    static Statistics forty() {
        return new Statistics(
                EVENT,
                "2026-11-22",
                true,
                List.of(
                        new Total("registrations", 40L),
                        new Total("invited", 36L),
                        new Total("joined", 31L),
                        new Total("declined", null),
                        new Total("failed", null)),
                List.of(
                        new Table(
                                "registrations by ticket type",
                                List.of(
                                        new Row("Regular ticket with dinner and a boat trip", 24),
                                        new Row("other", 16)),
                                null),
                        new Table(
                                "registrations by day (UTC)",
                                List.of(
                                        new Row("2026-10-01 to 2026-10-20", 16),
                                        new Row("2026-10-21 to 2026-11-20", 24)),
                                null),
                        new Table("joined by day (UTC)", List.of(), "it would have a single line")));
    }

    private static int inkIn(java.awt.image.BufferedImage picture, int left, int top, int wide, int high) {
        int found = 0;
        for (int y = top; y < top + high; y++) {
            for (int x = left; x < left + wide; x++) {
                found += (picture.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        return found;
    }

    private static int bar(java.awt.image.BufferedImage picture, int y) {
        int length = 0;
        for (int x = 28 + 250; (picture.getRGB(x, y) & 0xFFFFFF) == 0x2F6F9F; x++) {
            length++;
        }
        return length;
    }
}
