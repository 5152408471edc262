package org.eventbot.invite;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.Registration;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that opens the event's rooms, or once did. Of one that does not any more, nothing about its holder is kept
 * but the blind index by which it is found when it comes back.
 */
@Entity(name = "InviteTicket")
@Getter
@Table(name = "invite_ticket")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Ticket extends Case {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID eventId;
    private UUID positionIndex;
    private @Nullable UUID personIndex;

    @Enumerated(EnumType.STRING)
    private Entitlement entitlement;

    @Enumerated(EnumType.STRING)
    private AnswerState answerState;

    private byte @Nullable [] sealed;
    private int round;
    private long item;
    private @Nullable Long variation;
    private @Nullable Long subevent;
    private @Nullable Instant validUntil;

    /** The day it was ordered (UTC), for statistics; nothing finer. */
    private @Nullable String placedOn;

    Ticket(UUID id, UUID eventId, UUID positionIndex) {
        this.id = id;
        this.eventId = eventId;
        this.positionIndex = positionIndex;
        this.answerState = AnswerState.MISSING;
        this.entitlement = Entitlement.PENDING;
    }

    Optional<UUID> person() {
        return Optional.ofNullable(personIndex);
    }

    /** Whether it is entitled with this very holder; of malformed answers the text must be compared as well. */
    boolean isHeldBy(AnswerState answer, @Nullable UUID person) {
        return entitlement.isEntitled() && answerState == answer && Objects.equals(personIndex, person);
    }

    /**
     * Keeps which kind of ticket it is, which may change, and that it was there.
     *
     * @param number the round in which it was read
     */
    void seen(Registration registration, int number) {
        round = number;
        item = registration.item();
        variation = registration.variation();
        subevent = registration.subevent();
        validUntil = registration.validUntil();
        placedOn = registration.placedAt() == null ? null : Days.of(registration.placedAt());
    }

    /** It opens the rooms, for the holder it names now; what was reported of an earlier answer counts no more. */
    void entitle(AnswerState answer, @Nullable UUID person, byte @Nullable [] secret) {
        entitlement = Entitlement.ENTITLED;
        if (answerState == AnswerState.MALFORMED) {
            troubleIfReported();
        }
        answerState = answer;
        personIndex = person;
        sealed = secret;
        unreport();
    }

    /** It opens nothing any more, so its holder is forgotten. */
    void lose(Entitlement reason) {
        if (reason.isEntitled()) {
            throw new IllegalArgumentException("An entitled ticket has lost nothing");
        }
        entitlement = reason;
        answerState = AnswerState.MISSING;
        personIndex = null;
        sealed = null;
        validUntil = null;
        placedOn = null;
        calm();
        unreport();
    }
}
