package org.eventbot.core.outbox.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LearnedLimits extends Repository<LearnedLimit, UUID> {

    Optional<LearnedLimit> findById(UUID id);

    LearnedLimit save(LearnedLimit limit);

    void deleteById(UUID id);
}
