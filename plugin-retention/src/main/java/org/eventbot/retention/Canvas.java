package org.eventbot.retention;

import java.util.Arrays;
import org.eventbot.core.outbox.PublicFile.Size;

/** A picture to draw on, without a screen, a font, or anything of the machine's. */
class Canvas {

    private final Glyphs glyphs;
    private final int width;
    private final int height;
    private final int[] points;

    /** @param colour of the paper; like all colours here 0xRRGGBB */
    Canvas(Glyphs glyphs, int width, int height, int colour) {
        this.glyphs = glyphs;
        this.width = width;
        this.height = height;
        this.points = new int[width * height];
        Arrays.fill(points, colour);
    }

    Size size() {
        return new Size(width, height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return points[y * width + x];
    }

    void fill(int left, int top, int wide, int high, int colour) {
        for (int y = top; y < top + high; y++) {
            Arrays.fill(points, y * width + left, y * width + left + wide, colour);
        }
    }

    /** Writes from there to the right; what does not fit on the canvas is left out. */
    void write(String text, int left, int top, int colour) {
        int[] x = {left};
        Glyphs.composed(text).codePoints().forEach(character -> {
            var glyph = glyphs.of(character);
            draw(glyph, x[0] - Glyphs.LEAN, top, colour);
            x[0] += glyph.width();
        });
    }

    /** Writes so that it ends there. */
    void writeEndingAt(String text, int right, int top, int colour) {
        write(text, right - glyphs.width(text), top, colour);
    }

    private void draw(Glyphs.Glyph glyph, int left, int top, int colour) {
        for (int y = 0; y < glyphs.height(); y++) {
            for (int x = 0; x < glyph.columns(); x++) {
                if (left + x >= 0 && left + x < width && top + y < height) {
                    blend((top + y) * width + left + x, colour, glyph.darkness(x, y));
                }
            }
        }
    }

    private void blend(int point, int colour, int share) {
        points[point] = mixed(points[point], colour, share, 16)
                | mixed(points[point], colour, share, 8)
                | mixed(points[point], colour, share, 0);
    }

    private static int mixed(int below, int above, int share, int shift) {
        int from = below >> shift & 0xFF;
        int to = above >> shift & 0xFF;
        return from + (to - from) * share / 255 << shift;
    }
}
