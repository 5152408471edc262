package org.eventbot.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.vault.Binding;
import org.jspecify.annotations.Nullable;

/** Something that somebody asked for by right. Once it is done nothing in it leads to a person. */
@Entity(name = "RetentionRequest")
@Table(name = "retention_request")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Request {

    static final String TABLE = "retention_request";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private RequestOrigin origin;

    private @Nullable UUID eventId;
    private @Nullable UUID personIndex;
    private byte @Nullable [] sealed;
    private Instant receivedAt;
    private Instant dueAt;
    private @Nullable Instant extendedAt;
    private @Nullable Instant endedAt;
    private int attempts;
    private @Nullable String trouble;
    private int reminded;

    /** Due within a month of its receipt (GDPR, article 12(3)). */
    Request(UUID id, RequestKind kind, RequestOrigin origin, @Nullable UUID eventId, Instant now) {
        this.id = id;
        this.kind = kind;
        this.origin = origin;
        this.eventId = eventId;
        this.receivedAt = now;
        this.dueAt = now.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
    }

    static Binding binding(UUID id) {
        return new Binding(TABLE, "sealed", id);
    }

    void about(UUID index, byte[] who) {
        personIndex = index;
        sealed = who;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** Tried, and not done yet. */
    void stuck(String why) {
        attempts++;
        trouble = why;
    }

    void waits() {
        attempts++;
        trouble = null;
    }

    /**
     * Gives it two months more, once, as long as the person can still be told within the first (GDPR, article 12(3)).
     *
     * @return whether that may be
     */
    boolean extend(Instant now) {
        if (!isOpen() || extendedAt != null || now.isAfter(dueAt)) {
            return false;
        }
        extendedAt = now;
        dueAt = receivedAt.atZone(ZoneOffset.UTC).plusMonths(3).toInstant();
        reminded = 0;
        return true;
    }

    void remindedAt(int percent) {
        reminded = percent;
    }

    void end(Instant now) {
        endedAt = now;
        trouble = null;
        sealed = null;
        personIndex = null;
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
