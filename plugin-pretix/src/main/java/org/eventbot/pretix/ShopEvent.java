package org.eventbot.pretix;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as the shop shows it (pretix, "Events").
 *
 * @param slug its short name
 * @param name by language
 * @param dateFrom when it begins
 * @param dateTo when it ends, if that is known; may lie before the beginning
 */
record ShopEvent(
        String slug,
        Map<String, @Nullable String> name,
        @Nullable Instant dateFrom,
        @Nullable Instant dateTo) {

    ShopEvent {
        MissingFieldException.check(slug, "slug");
        MissingFieldException.check(name, "name");
    }

    /** In English, or the first language there is, or the short name. */
    String shownName() {
        String english = name.get("en");
        if (english != null && !english.isBlank()) {
            return english;
        }
        return name.values().stream()
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(slug);
    }
}
