package org.eventbot.core.command.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
final class Nearest {

    private static final int LONGEST = 40;

    private Nearest() {}

    /** The one with the fewest letters wrong: at most two, and fewer in short words. */
    static Optional<String> to(String typed, Collection<String> words) {
        var text = typed.toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return words.stream()
                .filter(word -> distance(text, word) <= Math.min(2, word.length() / 2))
                .min(Comparator.comparingInt((String word) -> distance(text, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be added, left out or changed (Levenshtein's distance). */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
