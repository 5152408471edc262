package org.eventbot.invite;

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
import org.eventbot.core.registration.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * How far the registrations of an event were read. A round is one walk through all of them and everything that changed
 * afterwards; a page that was read for an earlier round moves nothing.
 */
@Entity(name = "InviteIntake")
@Getter
@Table(name = "invite_intake")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Intake {

    @Id
    private UUID eventId;

    @Version
    private Long version;

    private int round;
    private @Nullable String readTo;
    private boolean walked;
    private @Nullable Instant walkedAt;
    private boolean inTrouble;
    private @Nullable Instant entitledAt;

    Intake(UUID eventId) {
        this.eventId = eventId;
    }

    Optional<Cursor> cursor() {
        return Optional.ofNullable(readTo).map(Cursor::new);
    }

    boolean isRound(int number) {
        return round == number;
    }

    /** Everything is to be read again, from the beginning. */
    void beginAnew() {
        round++;
        readTo = null;
        walked = false;
    }

    /** Whether the last walk is so old that what nobody signalled should be looked for. */
    boolean isOlderThan(Instant time) {
        return walked && walkedAt != null && walkedAt.isBefore(time);
    }

    /** The shop cannot be read. @return whether that is news */
    boolean fail() {
        boolean news = !inTrouble;
        inTrouble = true;
        return news;
    }

    /** The shop can be read again. @return whether that is news */
    boolean recover() {
        boolean news = inTrouble;
        inTrouble = false;
        return news;
    }

    /** When a ticket last began to admit somebody. */
    Optional<Instant> lastEntitled() {
        return Optional.ofNullable(entitledAt);
    }

    /** A ticket began to admit somebody. */
    void entitled(Instant at) {
        entitledAt = at;
    }

    void readTo(Cursor cursor) {
        readTo = cursor.value();
    }

    void walked(Instant at) {
        if (!walked) {
            walked = true;
            walkedAt = at;
        }
    }
}
