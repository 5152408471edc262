package org.eventbot.retention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SnapshotRows extends Repository<Snapshot, UUID> {

    Snapshot save(Snapshot snapshot);

    Optional<Snapshot> findById(UUID event);

    List<Snapshot> findBySpaceIdInOrderByFrozenOnDesc(Collection<String> spaces);

    List<Snapshot> findAllByOrderByFrozenOnDesc();
}
