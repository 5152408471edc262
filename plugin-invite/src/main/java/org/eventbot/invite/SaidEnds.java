package org.eventbot.invite;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * When events end by the word of their organizers. They say it where the shop does not, and may have an event forgotten
 * earlier than by the shop, but never later.
 */
@RequiredArgsConstructor
class SaidEnds {

    private final Links links;
    private final Sources sources;
    private final LinkedRooms rooms;
    private final Clock clock;

    /**
     * Understands the date, asking the shop. Outside any transaction.
     *
     * @param typed null when nobody said anything
     * @throws Refusal when it is none, or would have the event kept for longer, or nobody says when it ends
     */
    Optional<LastDay> understand(Event event, @Nullable String typed) {
        var known = rooms.end(event.id());
        var shop = sources.of(event);
        // Of an open end the shop tells the beginning, which limits nothing.
        var open = shop.isOpenEnded(event);
        var shops = shop.end(event);
        if (typed == null) {
            if (known.isEmpty() && shops.isEmpty()) {
                throw new Refusal(
                        "The shop does not say when {} ends, and what I keep about its people goes soon after. Say its"
                                + " last day, as in `--until 2027-01-31`; or give it an end, or dates, in the shop.",
                        event.name());
            }
            return Optional.empty();
        }
        var day = LastDay.of(typed, clock.instant());
        known.ifPresent(end -> refuseLater(day, end, "That it ends earlier was said here already"));
        shops.filter(end -> !open).ifPresent(end -> refuseLater(day, end, "The shop says that it ends earlier"));
        return Optional.of(day);
    }

    private static void refuseLater(LastDay day, Instant end, String words) {
        if (!day.isNotAfter(end)) {
            throw new Refusal(
                    words + ": {}. With `--until` what I keep can go earlier than that, never later.",
                    LastDay.on(end).words());
        }
    }

    @Transactional
    public void keep(UUID link, LastDay day) {
        links.lock(link).ifPresent(one -> one.endsBy(day.end()));
    }
}
