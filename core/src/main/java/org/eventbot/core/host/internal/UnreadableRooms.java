package org.eventbot.core.host.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface UnreadableRooms extends Repository<UnreadableRoom, UUID> {

    @NativeQuery("select count(*) > 0 from core_unreadable_room where id = :id")
    boolean existsById(UUID id);

    Optional<UnreadableRoom> findById(UUID id);

    UnreadableRoom save(UnreadableRoom room);
}
