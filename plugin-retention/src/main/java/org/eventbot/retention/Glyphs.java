package org.eventbot.retention;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.InflaterInputStream;

/**
 * Letters as pictures, drawn beforehand ({@code src/glyphs/DrawGlyphs.java}): a machine without a screen often has no
 * font. Latin, Greek and Cyrillic; any other letter is shown as a question mark in a lozenge.
 *
 * @param height of every letter, in pixels
 */
record Glyphs(int height, Map<Integer, Glyph> drawn) {

    private static final int UNKNOWN = 0xFFFD;
    private static final String ELLIPSIS = "…";

    /** How far a letter may lean out of its place, to either side. */
    static final int LEAN = 2;

    static Glyphs read() {
        try (var file = Objects.requireNonNull(Glyphs.class.getResourceAsStream("glyphs.bin"));
                var in = new DataInputStream(new InflaterInputStream(file))) {
            int height = in.readUnsignedByte();
            int number = in.readUnsignedShort();
            var drawn = new HashMap<Integer, Glyph>();
            for (int i = 0; i < number; i++) {
                int character = in.readUnsignedShort();
                int width = in.readUnsignedByte();
                drawn.put(character, new Glyph(width, in.readNBytes((width + 2 * LEAN) * height)));
            }
            return new Glyphs(height, drawn);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Glyph of(int character) {
        return Objects.requireNonNull(drawn.getOrDefault(character, drawn.get(UNKNOWN)));
    }

    int width(String text) {
        return composed(text)
                .codePoints()
                .map(character -> of(character).width())
                .sum();
    }

    /** Letters and their accents as one, as they are drawn here. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** As much of the text as fits. */
    String shortened(String text, int most) {
        if (width(text) <= most) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + ELLIPSIS) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /**
     * One letter.
     *
     * @param width of its place
     * @param ink how dark each of its points is, row by row, with {@link #LEAN} more columns on either side
     */
    record Glyph(int width, byte[] ink) {

        int columns() {
            return width + 2 * LEAN;
        }

        int darkness(int x, int y) {
            return ink[y * columns() + x] & 0xFF;
        }
    }
}
