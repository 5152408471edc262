package org.eventbot.core.outbox.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;

/** Where a message is that tells something about people. Its id is its reference in the outbox. */
@Entity
@Table(name = "core_personal_message")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class PersonalMessage {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID scopeId;
    private String roomId;
    private String messageId;
    private @Nullable Instant redactAt;
    private boolean asked;
    private boolean failed;

    PersonalMessage(OutboxEntry entry, MatrixEventId message, @Nullable Instant redactAt) {
        this.id = entry.getId();
        this.scopeId = entry.getScopeId();
        this.roomId = entry.getRoomId();
        this.messageId = message.value();
        this.redactAt = redactAt;
    }

    RoomId room() {
        return new RoomId(roomId);
    }

    MatrixEventId message() {
        return new MatrixEventId(messageId);
    }

    /** Its deletion is on its way. */
    void ask() {
        asked = true;
    }

    void fail() {
        failed = true;
    }
}
