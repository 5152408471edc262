package org.eventbot.testbed;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Words too long to appear anywhere by chance. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    // The characters that pretix accepts in order codes.
    private static final String CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ3789";

    private Tokens() {}

    static String word() {
        return random(LETTERS, 12);
    }

    /** Far longer than pretix' own codes of five, which a search would find by chance. */
    static String orderCode() {
        return random(CODE, 14);
    }

    private static String random(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(index -> String.valueOf(alphabet.charAt(index)))
                .collect(Collectors.joining());
    }

    static byte[] key() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }
}
