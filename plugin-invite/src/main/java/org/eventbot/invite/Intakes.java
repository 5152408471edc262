package org.eventbot.invite;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Intakes extends Repository<Intake, UUID> {

    Intake save(Intake intake);

    @NativeQuery("select * from invite_intake where event_id = :eventId")
    Optional<Intake> findByEventId(UUID eventId);

    @ForUpdate
    @NativeQuery("select * from invite_intake where event_id = :eventId")
    Optional<Intake> lock(UUID eventId);
}
