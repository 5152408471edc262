package org.eventbot.core.room.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;

/** A moderator's word that a room belongs to a space. */
@Entity
@Table(name = "core_space_agreement")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class SpaceAgreement {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "room_id", nullable = false)
    private String roomId;

    @Column(name = "space_id", nullable = false)
    private String spaceId;

    SpaceAgreement(RoomId room, RoomId space) {
        this.id = UUID.randomUUID();
        this.roomId = room.value();
        this.spaceId = space.value();
    }

    RoomId room() {
        return new RoomId(roomId);
    }

    RoomId space() {
        return new RoomId(spaceId);
    }
}
