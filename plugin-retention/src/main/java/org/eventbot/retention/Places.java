package org.eventbot.retention;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Places extends Repository<Place, UUID> {

    Place save(Place place);

    List<Place> findByPurgeId(UUID purgeId);

    List<Place> findByRoomId(String roomId);

    void deleteByPurgeId(UUID purgeId);
}
