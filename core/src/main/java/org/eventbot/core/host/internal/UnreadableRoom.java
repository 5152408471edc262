package org.eventbot.core.host.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.outbox.internal.StableReference;
import org.jspecify.annotations.Nullable;

/** An encrypted room, which is to be told once that the bot cannot read there. */
@Entity
@Table(name = "core_unreadable_room")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class UnreadableRoom {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "room_id", nullable = false)
    private String roomId;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    UnreadableRoom(RoomId room) {
        this.id = id(room);
        this.roomId = room.value();
    }

    /** One row for each room. */
    static UUID id(RoomId room) {
        return StableReference.of("unreadable", room.value());
    }

    RoomId room() {
        return new RoomId(roomId);
    }

    boolean isTold() {
        return toldAt != null;
    }

    void told(Instant now) {
        toldAt = now;
    }
}
