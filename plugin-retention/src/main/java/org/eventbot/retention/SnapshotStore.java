package org.eventbot.retention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.outbox.Outbox;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Frozen numbers in the database, and on their way to those who get them. */
@RequiredArgsConstructor
class SnapshotStore {

    private final SnapshotRows rows;
    private final Outbox outbox;
    private final JsonMapper json = new JsonMapper();

    /**
     * Keeps them, unless some are kept already.
     *
     * @param desks who gets them as files, once
     * @return what is kept
     */
    @Transactional
    Statistics keep(Event event, Statistics counted, Collection<RoomId> desks) {
        return find(event.id()).orElseGet(() -> {
            rows.save(new Snapshot(event, counted.day(), json.writeValueAsBytes(counted)));
            desks.forEach(desk -> post(counted, desk));
            return counted;
        });
    }

    /** Posts them as files. */
    @Transactional
    void post(Statistics statistics, RoomId room) {
        StatisticsFiles.of(statistics)
                .forEach(file -> outbox.postFile(UUID.randomUUID(), RetentionPlugin.ID, room, file));
    }

    @Transactional(readOnly = true)
    Optional<Statistics> find(UUID event) {
        return rows.findById(event).map(this::read);
    }

    /** Those of events that belonged to one of the spaces, the latest first. */
    @Transactional(readOnly = true)
    List<Statistics> of(Collection<RoomId> spaces) {
        return rows
                .findBySpaceIdInOrderByFrozenOnDesc(
                        spaces.stream().map(RoomId::value).toList())
                .stream()
                .map(this::read)
                .toList();
    }

    @Transactional(readOnly = true)
    List<Statistics> all() {
        return rows.findAllByOrderByFrozenOnDesc().stream().map(this::read).toList();
    }

    private Statistics read(Snapshot row) {
        return json.readValue(row.getContent(), Statistics.class);
    }
}
