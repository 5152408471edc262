package org.eventbot.core.command.internal;

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
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.vault.Binding;
import org.jspecify.annotations.Nullable;

/** A command that was typed. Sender and words are sealed, and gone once it is answered; the row stays a while, so that the same message is not answered twice. */
@Entity
@Table(name = "core_command")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class StoredCommand {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "event_id", nullable = false, unique = true)
    private String eventId;

    @Column(name = "room_id", nullable = false)
    private String roomId;

    private byte @Nullable [] sealed;

    @Column(name = "sender_index")
    private @Nullable UUID senderIndex;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    StoredCommand(UUID id, MatrixEventId event, RoomId room, byte[] sealed, UUID sender, Instant sentAt, Instant now) {
        this.id = id;
        this.eventId = event.value();
        this.roomId = room.value();
        this.sealed = sealed;
        this.senderIndex = sender;
        this.sentAt = sentAt;
        this.receivedAt = now;
    }

    static Binding binding(UUID id) {
        return new Binding("core_command", "sealed", id);
    }

    RoomId room() {
        return new RoomId(roomId);
    }

    MatrixEventId event() {
        return new MatrixEventId(eventId);
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    void answered(Instant now) {
        answeredAt = now;
        sealed = null;
        senderIndex = null;
    }

    @Override
    public String toString() {
        return "command " + id;
    }
}
