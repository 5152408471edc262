package org.eventbot.pretix;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** How the readings of all events go. */
interface Readings extends Repository<Reading, UUID> {

    Reading save(Reading reading);

    Optional<Reading> findById(UUID eventId);
}
