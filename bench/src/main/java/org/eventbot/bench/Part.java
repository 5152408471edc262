package org.eventbot.bench;

import java.util.Arrays;
import java.util.Locale;

/** What can be measured alone. Memory is that of the thousand invitations, so these two come together. */
enum Part {
    FETCH,
    WEBHOOK,
    INVITE,
    MEMORY,
    START,
    ACCESS;

    static Part named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected one of "
                        + Arrays.toString(values()).toLowerCase(Locale.ROOT) + ", found \"" + name + "\"."));
    }
}
