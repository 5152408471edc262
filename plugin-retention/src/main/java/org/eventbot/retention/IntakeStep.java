package org.eventbot.retention;

import java.util.LinkedHashMap;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.RoomId;

/** Closes the event for everything new, and remembers its rooms, which those who know them will forget. */
@RequiredArgsConstructor
class IntakeStep implements PurgeStep {

    private final EventRegistry events;
    private final List<EventRooms> rooms;
    private final PurgeBook book;

    @Override
    public Step step() {
        return Step.INTAKE;
    }

    @Override
    public Outcome take(Purge purge) {
        if (purge.isOfEvent()) {
            var places = new LinkedHashMap<RoomId, Boolean>();
            rooms.stream().flatMap(each -> each.of(purge.getId()).stream()).forEach(place -> {
                places.putIfAbsent(place.room(), false);
                place.desk().ifPresent(desk -> places.put(desk, true));
            });
            book.remember(purge.getId(), places);
            events.close(purge.getId());
        }
        return Outcome.done();
    }
}
