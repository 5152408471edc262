package org.eventbot.core.outbox.internal;

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
import org.jspecify.annotations.Nullable;

/** The homeserver's limit, as it was last met. */
@Entity
@Table(name = "core_pace")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class LearnedLimit {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "interval_micros", nullable = false)
    private long intervalMicros;

    @Column(nullable = false)
    private int burst;

    @Column(name = "learned_at", nullable = false)
    private Instant learnedAt;

    LearnedLimit(UUID id) {
        this.id = id;
    }

    Limit limit() {
        return new Limit(intervalMicros / 1e6, burst);
    }

    void met(Limit limit, Instant now) {
        intervalMicros = Math.round(limit.seconds() * 1e6);
        burst = limit.burst();
        learnedAt = now;
    }
}
