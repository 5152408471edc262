package org.eventbot.testbed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text to search for, in every form in which a program may have written it down: plain, in the two bytes per letter
 * that a database may choose, as the hexadecimal that a dump shows of bytes, and inside base64.
 *
 * @param forms name of the form and its bytes, in lower case
 */
record Trace(String text, Map<String, byte[]> forms) {

    // By how many bytes before it a text is shifted within base64's groups of three, and the characters these spoil.
    private static final int[] SPOILT = {0, 2, 3};

    static Trace of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("UTF-8", fold(utf8));
        // Without the first byte, whichever end comes first.
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
        forms.put("UTF-16", fold(Arrays.copyOfRange(utf16, 1, utf16.length)));
        forms.put("hexadecimal", HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
        for (int shift = 0; shift < SPOILT.length; shift++) {
            forms.put("base64, shifted by " + shift, fold(base64(utf8, shift)));
        }
        return new Trace(text, forms);
    }

    private static byte[] base64(byte[] text, int shift) {
        byte[] shifted = new byte[shift + text.length];
        System.arraycopy(text, 0, shifted, shift, text.length);
        int whole = shifted.length * 4 / 3;
        return Arrays.copyOfRange(Base64.getEncoder().encode(shifted), SPOILT[shift], whole);
    }

    /** The same bytes in lower case, as {@link #forms} are. */
    static byte[] fold(byte[] bytes) {
        byte[] folded = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            // Each byte for itself, as a letter of Latin-1: whatever the encoding, equal letters stay equal.
            folded[i] = (byte) Character.toLowerCase(bytes[i] & 0xff);
        }
        return folded;
    }
}
