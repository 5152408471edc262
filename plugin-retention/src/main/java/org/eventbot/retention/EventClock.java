package org.eventbot.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** What is known about the end of an event, and what its organizers were told and answered. */
@Entity
@Table(name = "retention_clock")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class EventClock {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** The event's. */
    @Id
    private UUID id;

    @Version
    private Long version;

    private @Nullable Instant endAt;
    private @Nullable Instant latestEndAt;
    private @Nullable Instant saidEndAt;
    private boolean series;
    private boolean openEnded;
    private @Nullable Instant lastOrderAt;
    private @Nullable Instant readAt;
    private boolean unreadable;
    private @Nullable Instant warnedAt;
    private @Nullable Instant askingSince;
    private @Nullable Instant askedAt;
    private @Nullable Instant heldUntil;
    private byte @Nullable [] holdGround;
    private byte @Nullable [] heldBy;
    private @Nullable UUID heldByIndex;
    private byte @Nullable [] responsible;
    private @Nullable UUID responsibleIndex;

    EventClock(UUID event) {
        this.id = event;
    }

    /** From when on durations count: the earlier one of what the shop and what its organizers say. */
    Optional<Instant> end() {
        return Optional.ofNullable(new Signs(saidEndAt, null, null).end(endAt, openEnded));
    }

    /** By the word of its organizers. */
    void endsAtLatest(@Nullable Instant end) {
        saidEndAt = end;
    }

    boolean isHeld(Instant now) {
        return heldUntil != null && heldUntil.isAfter(now);
    }

    /** What the shop says now. An end that moves takes a warning back. */
    void read(Reading shop, Instant now) {
        var end = shop.end();
        if (end == null ? endAt != null : !end.equals(endAt)) {
            warnedAt = null;
            askedAt = null;
        }
        endAt = end;
        latestEndAt = end == null || latestEndAt != null && latestEndAt.isAfter(end) ? latestEndAt : end;
        series = shop.series();
        openEnded = shop.openEnded();
        lastOrderAt = shop.lastOrder();
        readAt = now;
        unreadable = false;
    }

    /** The shop does not say anything; what it said last counts. */
    void couldNotRead() {
        unreadable = true;
    }

    boolean isFresh(Instant now) {
        return readAt != null && !unreadable && readAt.plus(A_DAY).isAfter(now);
    }

    void warned(Instant now) {
        warnedAt = now;
    }

    boolean isWarned(Instant now) {
        return warnedAt != null && !warnedAt.plus(A_DAY).isAfter(now);
    }

    /** Whether it is time to ask once more. */
    boolean mayAsk(Instant now) {
        return askedAt == null || !askedAt.plus(A_DAY).isAfter(now);
    }

    void asked(Instant now) {
        askingSince = askingSince == null ? now : askingSince;
        askedAt = now;
    }

    void hold(Instant until, byte[] ground, byte @Nullable [] by, @Nullable UUID byIndex) {
        heldUntil = until;
        holdGround = ground;
        heldBy = by;
        heldByIndex = byIndex;
        warnedAt = null;
    }

    void release() {
        heldUntil = null;
        holdGround = null;
        heldBy = null;
        heldByIndex = null;
    }

    void answersFor(byte[] person, UUID index) {
        responsible = person;
        responsibleIndex = index;
    }
}
