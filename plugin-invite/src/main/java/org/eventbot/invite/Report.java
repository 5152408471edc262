package org.eventbot.invite;

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

/** A message to the desk that names people; where it lies is kept, so that it can be deleted there. */
@Entity(name = "InviteReport")
@Getter
@Table(name = "invite_report")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Report {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID linkId;
    private UUID eventId;
    private String roomId;
    private @Nullable String messageId;
    private Instant createdAt;

    /** Its id is also its reference in the outbox. */
    Report(UUID id, Link link, RoomId desk, Instant at) {
        this.id = id;
        this.linkId = link.getId();
        this.eventId = link.getEventId();
        this.roomId = desk.value();
        this.createdAt = at;
    }

    RoomId room() {
        return new RoomId(roomId);
    }

    void sentAs(MatrixEventId message) {
        messageId = message.value();
    }
}
