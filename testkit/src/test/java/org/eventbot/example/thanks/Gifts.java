package org.eventbot.example.thanks;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Gifts extends Repository<Gift, UUID> {

    Gift save(Gift gift);

    long countByPersonIndex(UUID personIndex);

    Optional<Gift> findFirstByOrderByGivenAtDesc();

    void deleteById(UUID id);
}
