package org.eventbot.pretix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a short list. The link to the next one is never followed: it may name another host. */
record Page<T>(@Nullable String next, List<T> results) {

    Page {
        results = List.copyOf(MissingFieldException.check(results, "results"));
    }

    boolean isLast() {
        return next == null;
    }
}
