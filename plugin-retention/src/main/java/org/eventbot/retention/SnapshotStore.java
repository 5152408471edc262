package org.eventbot.retention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.RoomId;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Frozen numbers in the database. */
@RequiredArgsConstructor
class SnapshotStore {

    private final SnapshotRows rows;
    private final JsonMapper json = new JsonMapper();

    /** Keeps them, unless some are kept already. @return what is kept */
    @Transactional
    Statistics keep(Event event, Statistics counted) {
        var row = rows.findById(event.id())
                .orElseGet(() -> rows.save(new Snapshot(event, counted.day(), json.writeValueAsBytes(counted))));
        return read(row);
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
