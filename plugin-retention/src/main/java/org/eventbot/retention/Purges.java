package org.eventbot.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Purges extends Repository<Purge, UUID> {

    Purge save(Purge purge);

    Optional<Purge> findById(UUID id);

    boolean existsById(UUID id);

    List<Purge> findByStepNotOrderByBegunAt(Step step);

    void delete(Purge purge);
}
