package org.eventbot.core.matrix;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the Matrix IDs within a longer text, those that stand free between blanks and punctuation. */
final class IdsWithin {

    private static final Pattern ID = Pattern.compile("(?<![^\\s<(\\[\"',;/|])@[^\\s@:<>()\"',;/|]+:"
            + "(?:\\[[0-9A-Fa-f:.]{2,45}]|[0-9A-Za-z][0-9A-Za-z.-]*[0-9A-Za-z])(?::[0-9]{1,5})?"
            + "(?=\\.?(?:[\\s<>()\\[\\]\"',;!?/|&]|$))");

    private IdsWithin() {}

    static List<MatrixId> find(String text) {
        return ID.matcher(text)
                .results()
                .map(found -> MatrixId.parse(found.group()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
