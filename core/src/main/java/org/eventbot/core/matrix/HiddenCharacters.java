package org.eventbot.core.matrix;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Characters that no reader sees or tells from others: invisible ones, control characters, unusual blanks, and the
 * full-width letters of Asian keyboards. The grammar would let many of them pass; nobody means them.
 */
final class HiddenCharacters {

    private HiddenCharacters() {}

    /** Says which is the first one; empty when there is none. */
    static Optional<String> describe(String text) {
        return text.codePoints()
                .filter(HiddenCharacters::isHidden)
                .mapToObj(HiddenCharacters::words)
                .findFirst();
    }

    /** The text as it looks: without what is invisible, and with ordinary letters for full-width ones. */
    static String asItLooks(String text) {
        var seen = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isFullWidth(character)) {
                seen.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                seen.append(' ');
            } else if (!isHidden(character)) {
                seen.appendCodePoint(character);
            }
        });
        return seen.toString();
    }

    private static boolean isHidden(int character) {
        return isFullWidth(character) || isInvisible(character) || isOddBlank(character);
    }

    private static boolean isFullWidth(int character) {
        return character >= 0xFF01 && character <= 0xFF5E;
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT -> !Character.isWhitespace(character);
            default -> character >= 0xFE00 && character <= 0xFE0F || character == 0x034F || character == 0x3164;
        };
    }

    private static boolean isOddBlank(int character) {
        return character != ' ' && Character.isSpaceChar(character);
    }

    private static String words(int character) {
        String kind =
                isFullWidth(character) ? "a full-width" : isOddBlank(character) ? "an unusual blank" : "an invisible";
        String noun = isOddBlank(character) ? "" : " character";
        return "it contains " + kind + noun + " (" + name(character) + ")";
    }

    private static String name(int character) {
        String code = String.format(Locale.ROOT, "U+%04X", character);
        String name = Character.getName(character);
        return name == null ? code : code + " " + name.toLowerCase(Locale.ROOT);
    }
}
