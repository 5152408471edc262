package org.eventbot.pretix;

import java.util.Optional;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * For which products the shop asks for the Matrix ID; looked up when the first ticket without an answer turns up, so
 * that a reading that finds nothing costs one request.
 */
@RequiredArgsConstructor
final class AskedProducts {

    private final Supplier<Optional<Question>> lookup;

    private @Nullable Optional<Question> question;

    /**
     * Whether somebody may be missing an ID there. When the question itself is gone, then for every product: the
     * tickets have lost their answers, they have not stopped being tickets.
     */
    boolean include(long product) {
        Optional<Question> known = question;
        if (known == null) {
            known = lookup.get();
            question = known;
        }
        return known.map(found -> found.items().contains(product)).orElse(true);
    }
}
