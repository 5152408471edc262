package org.eventbot.core.command.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredCommands extends Repository<StoredCommand, UUID> {

    boolean existsByEventId(String eventId);

    StoredCommand save(StoredCommand command);

    Optional<StoredCommand> findById(UUID id);

    List<StoredCommand> findByAnsweredAtIsNullOrderByReceivedAtAsc();

    void deleteByAnsweredAtLessThan(Instant time);
}
