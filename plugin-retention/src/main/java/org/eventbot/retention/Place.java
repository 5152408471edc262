package org.eventbot.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.matrix.RoomId;

/** A room of an event that is being forgotten; who knew it forgets it before it is told and left. */
@Entity(name = "RetentionPlace")
@Table(name = "retention_place")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Place {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID purgeId;
    private String roomId;
    private boolean desk;

    Place(UUID purgeId, RoomId room, boolean desk) {
        this.id = UUID.randomUUID();
        this.purgeId = purgeId;
        this.roomId = room.value();
        this.desk = desk;
    }

    RoomId room() {
        return new RoomId(roomId);
    }
}
