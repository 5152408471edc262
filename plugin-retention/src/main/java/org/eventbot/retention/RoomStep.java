package org.eventbot.retention;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.outbox.Outbox;

/** Leaves the rooms that no other event and no other plugin needs, after the report has arrived there. */
@RequiredArgsConstructor
class RoomStep implements PurgeStep {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final EventRegistry events;
    private final List<EventRooms> rooms;
    private final PurgeBook book;
    private final OtherPlugins others;
    private final Outbox outbox;

    @Override
    public Step step() {
        return Step.ROOMS;
    }

    @Override
    public Outcome take(Purge purge) {
        var places = book.places(purge.getId());
        var unread =
                places.stream().anyMatch(place -> outbox.isWaiting(References.of("purge report", purge, place.room())));
        if (unread) {
            return Outcome.later("until the report is sent", LOOK_AGAIN);
        }
        var needed = needed();
        var going = places.stream()
                .map(Place::room)
                .filter(room -> !needed.contains(room) && !others.workIn(room))
                .toList();
        return new Outcome.Done(done ->
                going.forEach(room -> outbox.leave(References.of("leave", purge, room), RetentionPlugin.ID, room)));
    }

    private Set<RoomId> needed() {
        return events.live().stream()
                .flatMap(event -> rooms.stream().flatMap(each -> each.of(event.id()).stream()))
                .flatMap(place -> Stream.concat(Stream.of(place.room()), place.desk().stream()))
                .collect(Collectors.toSet());
    }
}
