package org.eventbot.retention;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Tallies extends Repository<Tally, UUID> {

    Tally save(Tally tally);

    @NativeQuery("select * from retention_tally where purge_id = :purgeId order by owner, category")
    List<Tally> findByPurgeIdOrderByOwnerAscCategoryAsc(UUID purgeId);
}
