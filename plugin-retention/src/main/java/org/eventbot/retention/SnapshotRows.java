package org.eventbot.retention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface SnapshotRows extends Repository<Snapshot, UUID> {

    Snapshot save(Snapshot snapshot);

    Optional<Snapshot> findById(UUID event);

    @NativeQuery("select * from retention_snapshot where space_id in (:spaces) order by frozen_on desc")
    List<Snapshot> findBySpaceIdInOrderByFrozenOnDesc(Collection<String> spaces);

    @NativeQuery("select * from retention_snapshot order by frozen_on desc")
    List<Snapshot> findAllByOrderByFrozenOnDesc();
}
