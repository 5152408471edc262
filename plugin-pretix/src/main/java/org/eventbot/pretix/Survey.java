package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks several shops the same, and tells who knew an answer. */
record Survey<T>(List<T> asked) {

    Survey {
        asked = List.copyOf(asked);
    }

    /** Those for which the question did not fail, one at least. @throws ShopTrouble the first one, when all failed */
    List<T> of(Consumer<T> question) {
        var knowing = new ArrayList<T>();
        ShopTrouble first = null;
        for (T one : asked) {
            try {
                question.accept(one);
                knowing.add(one);
            } catch (ShopTrouble trouble) {
                // What tells more than "never heard of it" goes first.
                boolean better = first == null
                        || (!first.kind().isOfConnection() && trouble.kind().isOfConnection());
                first = better ? trouble : first;
            }
        }
        if (knowing.isEmpty() && first != null) {
            throw first;
        }
        return knowing;
    }
}
