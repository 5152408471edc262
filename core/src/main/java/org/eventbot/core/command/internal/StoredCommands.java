package org.eventbot.core.command.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface StoredCommands extends Repository<StoredCommand, UUID> {

    @NativeQuery("select count(*) > 0 from core_command where event_id = :eventId")
    boolean existsByEventId(String eventId);

    StoredCommand save(StoredCommand command);

    Optional<StoredCommand> findById(UUID id);

    @NativeQuery("select * from core_command where answered_at is null order by received_at")
    List<StoredCommand> findByAnsweredAtIsNullOrderByReceivedAtAsc();

    @Modifying
    @NativeQuery("delete from core_command where answered_at < :time")
    void deleteByAnsweredAtLessThan(Instant time);
}
