package org.eventbot.core.room.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SpaceAgreements extends Repository<SpaceAgreement, UUID> {

    List<SpaceAgreement> findAll();

    boolean existsByRoomIdAndSpaceId(String roomId, String spaceId);

    SpaceAgreement save(SpaceAgreement agreement);

    int deleteByRoomIdAndSpaceId(String roomId, String spaceId);
}
