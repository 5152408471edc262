package org.eventbot.retention;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eventbot.core.event.EventRooms;
import org.jspecify.annotations.Nullable;

/**
 * What the plugins that deal with an event know about its end.
 *
 * @param saidEnd when its organizers say that it ends, the shop notwithstanding
 * @param lastCommand when an organizer last set something going
 * @param lastEntitled when a ticket last began to admit somebody
 */
record Signs(
        @Nullable Instant saidEnd,
        @Nullable Instant lastCommand,
        @Nullable Instant lastEntitled) {

    static Signs of(UUID event, List<EventRooms> rooms) {
        return new Signs(
                all(event, rooms, EventRooms::end).stream()
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                latest(all(event, rooms, EventRooms::lastCommand)),
                latest(all(event, rooms, EventRooms::lastEntitled)));
    }

    private static List<Instant> all(
            UUID event, List<EventRooms> rooms, BiFunction<EventRooms, UUID, Optional<Instant>> question) {
        return rooms.stream()
                .flatMap(each -> question.apply(each, event).stream())
                .toList();
    }

    private static @Nullable Instant latest(List<Instant> times) {
        return times.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    /**
     * From when on durations count: what was said never makes them longer.
     *
     * @param shops what the shop tells; null when nothing
     * @param openEnded whether that is only the beginning
     */
    @Nullable
    Instant end(@Nullable Instant shops, boolean openEnded) {
        return shops == null || saidEnd != null && (openEnded || saidEnd.isBefore(shops)) ? saidEnd : shops;
    }
}
