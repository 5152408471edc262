package org.eventbot.core.host.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface UnreadableRooms extends Repository<UnreadableRoom, UUID> {

    boolean existsById(UUID id);

    Optional<UnreadableRoom> findById(UUID id);

    UnreadableRoom save(UnreadableRoom room);
}
