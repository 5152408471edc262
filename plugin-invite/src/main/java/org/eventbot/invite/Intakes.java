package org.eventbot.invite;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Intakes extends Repository<Intake, UUID> {

    Intake save(Intake intake);

    Optional<Intake> findByEventId(UUID eventId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InviteIntake i where i.eventId = :eventId")
    Optional<Intake> lock(UUID eventId);
}
