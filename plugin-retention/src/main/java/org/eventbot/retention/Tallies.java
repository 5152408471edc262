package org.eventbot.retention;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Tallies extends Repository<Tally, UUID> {

    Tally save(Tally tally);

    List<Tally> findByPurgeIdOrderByOwnerAscCategoryAsc(UUID purgeId);
}
