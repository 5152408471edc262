package org.eventbot.pretix;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as the shop shows it (pretix, "Events").
 *
 * @param slug its short name
 * @param publicUrl where buyers find it; on a domain of its own, if it has one
 * @param dateTo when it ends, if that is known; may lie before the beginning
 * @param hasSubevents whether it is a series, whose own dates mean nothing
 */
record ShopEvent(
        String slug,
        LocalName name,
        @Nullable String publicUrl,
        @Nullable Instant dateFrom,
        @Nullable Instant dateTo,
        @Nullable Boolean hasSubevents) {

    ShopEvent {
        MissingFieldException.check(slug, "slug");
        MissingFieldException.check(name, "name");
    }

    boolean isSeries() {
        return Boolean.TRUE.equals(hasSubevents);
    }

    /** Its organizers told when it begins, and left out when it ends; not for a series. */
    boolean isOpenEnded() {
        return dateTo == null && !isSeries();
    }

    /** The later one of its times; not for a series. */
    Optional<Instant> end() {
        return Stream.of(dateFrom, dateTo).flatMap(Stream::ofNullable).max(Comparator.naturalOrder());
    }

    String shownName() {
        return name.shown(slug);
    }
}
