package org.eventbot.retention;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Places extends Repository<Place, UUID> {

    Place save(Place place);

    @NativeQuery("select * from retention_place where purge_id = :purgeId")
    List<Place> findByPurgeId(UUID purgeId);

    @NativeQuery("select * from retention_place where room_id = :roomId")
    List<Place> findByRoomId(String roomId);

    @Modifying
    @NativeQuery("delete from retention_place where purge_id = :purgeId")
    void deleteByPurgeId(UUID purgeId);
}
