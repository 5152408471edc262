package org.eventbot.core.outbox.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.jspecify.annotations.Nullable;

/** Something that the account has still to do. */
@Entity
@Table(name = "core_outbox")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class OutboxEntry {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(nullable = false, length = 40)
    private String owner;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private OutboxKind kind;

    @Column(name = "scope_id", nullable = false)
    private UUID scopeId;

    @Column(name = "room_id", nullable = false)
    private String roomId;

    private byte @Nullable [] sealed;

    @Column(name = "person_index")
    private @Nullable UUID personIndex;

    @Column(nullable = false)
    private int priority;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "not_before", nullable = false)
    private Instant notBefore;

    @Column(nullable = false)
    private boolean claimed;

    @Column(name = "message_id")
    private @Nullable String messageId;

    private @Nullable Long keptSeconds;

    @Column(nullable = false)
    private int attempts;

    OutboxEntry(UUID id, String owner, OutboxKind kind, Scope scope, RoomId room, int priority, Instant now) {
        this.id = id;
        this.owner = owner;
        this.kind = kind;
        this.scopeId = scope.id();
        this.roomId = room.value();
        this.priority = priority;
        this.createdAt = now;
        this.notBefore = now;
    }

    static Binding binding(UUID id) {
        return new Binding("core_outbox", "sealed", id);
    }

    Scope scope() {
        return new Scope(scopeId);
    }

    RoomId room() {
        return new RoomId(roomId);
    }

    void fill(byte[] content) {
        sealed = content;
    }

    /** It is about that person, or an answer to them. */
    void leadsTo(UUID person) {
        personIndex = person;
    }

    /** It puts a new text in the place of that message, as soon as the earliest of the edits it replaces would have. */
    void edits(String message, Instant from) {
        messageId = message;
        notBefore = from;
    }

    /** It takes that message's content away. */
    void redacts(String message) {
        messageId = message;
    }

    /** The message is to be deleted so long after it was sent. */
    void keptFor(Duration time) {
        keptSeconds = time.toSeconds();
    }

    /** From here on it may have happened, whatever becomes of us. */
    void claim() {
        claimed = true;
        attempts++;
    }

    /** This attempt surely did not happen, and does not count; one before it may have. */
    void putBack(Instant until, boolean mayHaveHappened) {
        claimed = mayHaveHappened;
        attempts--;
        notBefore = until;
    }

    /** It may have happened; look before the next try. */
    void defer(Instant until) {
        notBefore = until;
    }

    /** The longer, the more often it was tried. */
    Duration pauseAfterFailure() {
        return Duration.ofSeconds(Math.min(300, 1L << Math.min(attempts, 8)));
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
