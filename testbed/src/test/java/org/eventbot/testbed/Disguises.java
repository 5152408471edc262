package org.eventbot.testbed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/** Every form in which a program may have written a text down, plain hashes among them: those are as good as the text. */
final class Disguises {

    // By how many bytes before it a text is shifted within base64's groups of three, and the characters these spoil.
    private static final int[] SPOILT = {0, 2, 3};

    private Disguises() {}

    /** Name of the form and its bytes. */
    static Map<String, byte[]> of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("plain", utf8);
        // Without the first byte, whichever end comes first.
        byte[] wide = text.getBytes(StandardCharsets.UTF_16BE);
        forms.put("UTF-16", java.util.Arrays.copyOfRange(wide, 1, wide.length));
        forms.put("hexadecimal", latin(HexFormat.of().formatHex(utf8)));
        forms.put("URL-encoded", latin(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        for (int shift = 0; shift < SPOILT.length; shift++) {
            forms.put("base64, shifted by " + shift, base64(utf8, shift));
        }
        hashes(text).forEach((name, hash) -> {
            forms.put(name, latin(HexFormat.of().formatHex(hash)));
            if (hash.length > Integer.BYTES) {
                forms.put(name + ", raw", hash);
                forms.put(name + ", base64", base64(hash, 0));
            }
        });
        return forms;
    }

    /** Of the text as it is, and in the cases that programs bring it to. */
    private static Map<String, byte[]> hashes(String text) {
        Map<String, byte[]> hashes = new HashMap<>();
        for (String cased : List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))) {
            byte[] bytes = cased.getBytes(StandardCharsets.UTF_8);
            String suffix =
                    cased.equals(text) ? "" : " of another case, " + cased.equals(text.toLowerCase(Locale.ROOT));
            for (String name : List.of("MD5", "SHA-1", "SHA-256")) {
                hashes.put(name + suffix, digest(name, bytes));
            }
            var sum = new CRC32();
            sum.update(bytes);
            hashes.put("CRC32" + suffix, HexFormat.of().parseHex("%08x".formatted(sum.getValue())));
        }
        return hashes;
    }

    private static byte[] digest(String name, byte[] bytes) {
        try {
            return MessageDigest.getInstance(name).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] base64(byte[] text, int shift) {
        byte[] shifted = new byte[shift + text.length];
        System.arraycopy(text, 0, shifted, shift, text.length);
        int whole = shifted.length * 4 / 3;
        return latin(Base64.getEncoder().encodeToString(shifted).substring(SPOILT[shift], whole));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
