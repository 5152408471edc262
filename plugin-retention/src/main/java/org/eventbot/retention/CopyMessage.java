package org.eventbot.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;

/** A message with a part of somebody's copy, to be deleted after a day. */
@Entity(name = "RetentionCopyMessage")
@Table(name = "retention_copy_message")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class CopyMessage {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String roomId;
    private @Nullable String messageId;
    private Instant deleteAt;

    /** Its id is also its reference in the outbox. */
    CopyMessage(UUID id, RoomId room, Instant deleteAt) {
        this.id = id;
        this.roomId = room.value();
        this.deleteAt = deleteAt;
    }

    void sentAs(MatrixEventId message) {
        messageId = message.value();
    }

    RoomId room() {
        return new RoomId(roomId);
    }

    Optional<MatrixEventId> message() {
        return Optional.ofNullable(messageId).map(MatrixEventId::new);
    }
}
