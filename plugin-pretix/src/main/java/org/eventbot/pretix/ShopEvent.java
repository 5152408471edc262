package org.eventbot.pretix;

import org.jspecify.annotations.Nullable;

/**
 * An event as the shop shows it (pretix, "Events").
 *
 * @param slug its short name
 * @param publicUrl where buyers find it; on a domain of its own, if it has one
 */
record ShopEvent(String slug, LocalName name, @Nullable String publicUrl) {

    ShopEvent {
        MissingFieldException.check(slug, "slug");
        MissingFieldException.check(name, "name");
    }

    String shownName() {
        return name.shown(slug);
    }
}
