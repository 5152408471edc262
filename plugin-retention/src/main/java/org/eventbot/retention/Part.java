package org.eventbot.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One category's part in an erasure. */
@Entity(name = "RetentionPart")
@Table(name = "retention_part")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Part {

    /** How far it is. */
    enum State {
        PENDING,
        FAILED,
        VERIFIED
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID requestId;
    private String owner;
    private String category;
    private long counted;
    private long retained;
    private @Nullable String ground;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private State state;

    private @Nullable String trouble;

    Part(UUID requestId, String owner, String category, long counted) {
        this.id = id(requestId, owner, category);
        this.requestId = requestId;
        this.owner = owner;
        this.category = category;
        this.counted = counted;
        this.state = State.PENDING;
    }

    static UUID id(UUID request, String owner, String category) {
        return UUID.nameUUIDFromBytes((request + " " + owner + " " + category).getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is left but what may not go yet. */
    void verified(long kept, @Nullable String why) {
        state = State.VERIFIED;
        retained = kept;
        ground = why == null ? null : why.substring(0, Math.min(1000, why.length()));
        trouble = null;
    }

    void failed(String why) {
        state = State.FAILED;
        trouble = why.substring(0, Math.min(200, why.length()));
    }

    long erased() {
        return Math.max(0, counted - retained);
    }
}
