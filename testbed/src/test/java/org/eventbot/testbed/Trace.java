package org.eventbot.testbed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text to search for, in every form in which a program may have written it down: plain, in the two bytes per letter
 * that a database may choose, as the hexadecimal that a dump shows of bytes, and inside base64.
 *
 * @param forms name of the form and how it looks, a character for each byte, in lower case
 */
record Trace(String text, Map<String, String> forms) {

    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    // By how many bytes before it a text is shifted within base64's groups of three, and the characters these spoil.
    private static final int[] SPOILT = {0, 2, 3};

    static Trace of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("UTF-8", latin(utf8));
        // Without the first byte, whichever end comes first.
        forms.put("UTF-16", latin(text.getBytes(StandardCharsets.UTF_16BE)).substring(1));
        forms.put("hexadecimal", HexFormat.of().formatHex(utf8));
        for (int shift = 0; shift < SPOILT.length; shift++) {
            forms.put("base64, shifted by " + shift, fold(base64(utf8, shift)));
        }
        return new Trace(text, forms);
    }

    private static String base64(byte[] text, int shift) {
        byte[] shifted = new byte[shift + text.length];
        System.arraycopy(text, 0, shifted, shift, text.length);
        int whole = shifted.length * 4 / 3;
        return Base64.getEncoder().encodeToString(shifted).substring(SPOILT[shift], whole);
    }

    private static String latin(byte[] bytes) {
        return fold(new String(bytes, BYTES));
    }

    /** The bytes of a file as {@link #forms} look for them. */
    static String fold(byte[] file) {
        return latin(file);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
