package org.eventbot.core.room.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface SpaceAgreements extends Repository<SpaceAgreement, UUID> {

    @NativeQuery("select * from core_space_agreement")
    List<SpaceAgreement> findAll();

    @NativeQuery("select count(*) > 0 from core_space_agreement where room_id = :roomId and space_id = :spaceId")
    boolean existsByRoomIdAndSpaceId(String roomId, String spaceId);

    SpaceAgreement save(SpaceAgreement agreement);

    @Modifying
    @NativeQuery("delete from core_space_agreement where room_id = :roomId and space_id = :spaceId")
    int deleteByRoomIdAndSpaceId(String roomId, String spaceId);
}
