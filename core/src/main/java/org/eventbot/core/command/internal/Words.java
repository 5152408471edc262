package org.eventbot.core.command.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits what was typed into words. Quotes hold words together; phone keyboards turn two dashes into one long one and
 * make quotes curly, which is undone.
 */
final class Words {

    private static final Pattern LONG_DASH = Pattern.compile("(?<=^|\\s)[\\u2012-\\u2015](?=\\p{L})");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(--?[\\p{L}-]+=\"[^\"]*\"|\\S+)");

    private Words() {}

    static List<String> of(String typed) {
        var straight = LONG_DASH
                .matcher(typed)
                .replaceAll("--")
                .replaceAll("[\\u201C\\u201D\\u201E]", "\"")
                .replaceAll("[\\u2018\\u2019\\u201A]", "'");
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(straight);
        while (matcher.find()) {
            for (int group = 1; group <= 3; group++) {
                if (matcher.group(group) != null) {
                    words.add(withoutQuotes(matcher.group(group)));
                }
            }
        }
        return words;
    }

    /** Of an option's value, as in {@code --at="next week"}. */
    private static String withoutQuotes(String word) {
        return word.startsWith("-") && word.endsWith("\"") ? word.replace("\"", "") : word;
    }
}
