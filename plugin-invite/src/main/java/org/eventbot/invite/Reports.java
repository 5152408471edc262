package org.eventbot.invite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Reports extends Repository<Report, UUID> {

    Report save(Report report);

    Optional<Report> findById(UUID id);

    @NativeQuery("select * from invite_report where event_id = :eventId")
    List<Report> findByEventId(UUID eventId);

    void delete(Report report);
}
