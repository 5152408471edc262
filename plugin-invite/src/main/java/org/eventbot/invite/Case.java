package org.eventbot.invite;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** What the desk may have to be told: whether it was, in which report, and whether somebody took care of it. */
@MappedSuperclass
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
abstract class Case {

    private @Nullable UUID reportId;
    private @Nullable Instant reportedAt;
    private boolean settled;

    /** Whether the desk was told that something is wrong, and waits for the word that it is well. */
    private boolean troubled;

    boolean isReported() {
        return reportId != null;
    }

    /** The organizers took care of it themselves; counts until it changes. */
    void settle() {
        settled = true;
    }

    void reportedIn(UUID report) {
        reportId = report;
        troubled = false;
    }

    void reported(Instant at) {
        reportedAt = at;
    }

    void unreport() {
        reportId = null;
        reportedAt = null;
        settled = false;
    }

    /** It changed; who read that it was wrong waits for the word that it is well. */
    void troubleIfReported() {
        troubled |= reportedAt != null;
    }

    /** There is no word to wait for. */
    void calm() {
        troubled = false;
    }

    /** Whether the desk was told of it, and may be able to read that still. */
    boolean wasTold() {
        return reportId != null || troubled;
    }

    /** Nobody is told of it any more. */
    void silence() {
        unreport();
        calm();
        settle();
    }
}
