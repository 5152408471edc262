package org.eventbot.core.event.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The rows of all events. */
interface RegisteredEvents extends Repository<RegisteredEvent, UUID> {

    Optional<RegisteredEvent> findById(UUID id);

    @NativeQuery("""
            select * from core_event
            where source = :source and server = :server and organizer = :organizer and slug = :slug""")
    Optional<RegisteredEvent> findBySourceAndServerAndOrganizerAndSlug(
            String source, String server, String organizer, String slug);

    @NativeQuery("select * from core_event")
    List<RegisteredEvent> findAll();

    @NativeQuery("select * from core_event where state = 'LIVE'")
    List<RegisteredEvent> findLive();

    /** Adds the row, or waits for whoever adds the same key just now and leaves theirs. @return how many were added */
    @Modifying
    @NativeQuery("""
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
