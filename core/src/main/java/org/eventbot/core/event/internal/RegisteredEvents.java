package org.eventbot.core.event.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of all events. */
interface RegisteredEvents extends Repository<RegisteredEvent, UUID> {

    Optional<RegisteredEvent> findById(UUID id);

    Optional<RegisteredEvent> findBySourceAndServerAndOrganizerAndSlug(
            String source, String server, String organizer, String slug);

    List<RegisteredEvent> findAll();

    List<RegisteredEvent> findByState(EventState state);

    /** Adds the row, or waits for whoever adds the same key just now and leaves theirs. @return how many were added */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into core_event
              (id, source, server, organizer, slug, name, space_id, state, registered_at, version)
            values (:id, :source, :server, :organizer, :slug, :name, :space, 'LIVE', :at, 0)
            on conflict do nothing""")
    int insertUnlessThere(
            UUID id,
            String source,
            String server,
            String organizer,
            String slug,
            String name,
            String space,
            Instant at);
}
