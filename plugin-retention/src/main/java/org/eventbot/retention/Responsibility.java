package org.eventbot.retention;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.MatrixId;

/** Who answers for what is kept about an event: whoever was named, else who linked it. */
@RequiredArgsConstructor
class Responsibility {

    private static final String COLUMN = "responsible";

    private final List<EventRooms> rooms;
    private final ClockBook book;
    private final ClockSeals seals;

    Optional<MatrixId> of(Event event) {
        return book.find(event.id())
                .flatMap(clock -> seals.open(event, COLUMN, clock.getResponsible()))
                .map(MatrixId::new)
                .or(() -> rooms.stream()
                        .flatMap(each -> each.of(event.id()).stream())
                        .map(EventRooms.Place::organizer)
                        .findFirst());
    }

    void handOver(Event event, MatrixId person) {
        book.change(
                event.id(),
                clock -> clock.answersFor(seals.seal(event, COLUMN, person.value()), seals.index(event, person)));
    }
}
