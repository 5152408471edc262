package org.eventbot.invite;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.RoomId;
import org.springframework.transaction.annotation.Transactional;

/** Tells others in which rooms an event takes place: those that it is linked to. */
@RequiredArgsConstructor
class LinkedRooms implements EventRooms {

    private final Links links;
    private final Intakes intakes;
    private final Seals seals;

    @Override
    public String owner() {
        return InvitePlugin.ID;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Place> of(UUID event) {
        return links.findByEventId(event).stream()
                .map(link -> new Place(link.room(), link.desk().orElse(null), seals.openLinker(link)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> at(RoomId room) {
        return Stream.concat(
                        links.findByRoomIdOrderByCreatedAt(room.value()).stream(),
                        links.findReportingTo(room.value()).stream())
                .map(Link::getEventId)
                .distinct()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> lastCommand(UUID event) {
        return links.findByEventId(event).stream()
                .flatMap(link ->
                        Stream.of(link.getCreatedAt(), link.getStartedAt()).flatMap(Stream::ofNullable))
                .max(Comparator.naturalOrder());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> end(UUID event) {
        return links.findByEventId(event).stream()
                .flatMap(link -> link.until().stream())
                .min(Comparator.naturalOrder());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> lastEntitled(UUID event) {
        return intakes.findByEventId(event).flatMap(Intake::lastEntitled);
    }
}
