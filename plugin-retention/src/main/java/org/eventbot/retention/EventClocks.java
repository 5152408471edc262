package org.eventbot.retention;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EventClocks extends Repository<EventClock, UUID> {

    EventClock save(EventClock clock);

    Optional<EventClock> findById(UUID event);
}
