package org.eventbot.invite;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One person, one room, one event. Its state follows what the outbox delivers and what the room shows, whichever comes
 * first and however often it comes.
 */
@Entity(name = "InviteInvitation")
@Getter
@Table(name = "invite_invitation")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Invitation {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID reference;
    private UUID linkId;
    private UUID eventId;
    private String roomId;
    private UUID personIndex;
    private byte[] sealed;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @Enumerated(EnumType.STRING)
    private @Nullable DeliveryOutcome failure;

    private boolean everInvited;
    private boolean everJoined;
    private Instant changedAt;
    private @Nullable UUID reportId;
    private @Nullable Instant reportedAt;

    /** A new one waits in the outbox under its own id as reference. */
    Invitation(UUID id, Link link, UUID personIndex, byte[] sealed, Instant at) {
        this.id = id;
        this.reference = id;
        this.linkId = link.getId();
        this.eventId = link.getEventId();
        this.roomId = link.getRoomId();
        this.personIndex = personIndex;
        this.sealed = sealed;
        this.state = InvitationState.QUEUED;
        this.changedAt = at;
    }

    RoomId room() {
        return new RoomId(roomId);
    }

    boolean isQueued() {
        return state == InvitationState.QUEUED;
    }

    /** Whether it was taken back before anybody saw it, so that it may be sent after all. */
    boolean isUnsent() {
        return state == InvitationState.WITHDRAWN && !everInvited;
    }

    /** Whether it failed for a reason that lies not with the person and may be gone by now. */
    boolean isWorthAnotherTry() {
        return state == InvitationState.FAILED
                && (failure == DeliveryOutcome.NOT_ALLOWED || failure == DeliveryOutcome.GIVEN_UP);
    }

    boolean isReported() {
        return reportId != null;
    }

    /** Waits once more, under a new reference, since the outbox takes each but once. */
    void queueAgain(Instant at) {
        if (!isUnsent() && !isWorthAnotherTry()) {
            throw new IllegalStateException("Only what was never sent can be sent again; this is " + state);
        }
        reference = UUID.randomUUID();
        become(InvitationState.QUEUED, at);
        unreport();
    }

    /** Nobody is to be invited by it any more. */
    void takeBack(Instant at) {
        if (!isQueued()) {
            throw new IllegalStateException("Only what waits can be taken back; this is " + state);
        }
        become(InvitationState.WITHDRAWN, at);
    }

    /** What the outbox tells: it decides only where the room has not told more yet. */
    void delivered(DeliveryOutcome outcome, Instant at) {
        switch (outcome) {
            case SENT, ALREADY_INVITED -> sent(at);
            case ALREADY_JOINED -> joined(at);
            case BANNED -> failed(InvitationState.BANNED, outcome, at);
            case INVITES_BLOCKED -> failed(InvitationState.BLOCKED, outcome, at);
            default -> failed(InvitationState.FAILED, outcome, at);
        }
    }

    /** What the room shows. */
    void observed(Membership membership, boolean ownDoing, Instant at) {
        switch (membership) {
            case INVITE -> invited(at);
            case JOIN -> joined(at);
            case LEAVE -> gone(ownDoing, at);
            case BAN -> become(InvitationState.BANNED, at);
            case KNOCK -> {
                // Somebody who asks to be let in waits for the invitation like everybody else.
            }
        }
    }

    void reportedIn(UUID report) {
        reportId = report;
    }

    void reported(Instant at) {
        reportedAt = at;
    }

    void unreport() {
        reportId = null;
        reportedAt = null;
    }

    private void sent(Instant at) {
        if (isQueued() || isUnsent()) {
            become(InvitationState.INVITED, at);
        }
        everInvited = true;
    }

    private void invited(Instant at) {
        everInvited = true;
        become(InvitationState.INVITED, at);
    }

    private void joined(Instant at) {
        everJoined = true;
        become(InvitationState.JOINED, at);
    }

    private void gone(boolean ownDoing, Instant at) {
        switch (state) {
            case INVITED -> become(ownDoing ? InvitationState.DECLINED : InvitationState.WITHDRAWN, at);
            case JOINED, BANNED -> become(InvitationState.LEFT, at);
            default -> {
                // Who left before the invitation is out is still to be invited; the others are gone already.
            }
        }
    }

    private void failed(InvitationState how, DeliveryOutcome outcome, Instant at) {
        if (isQueued()) {
            become(how, at);
            failure = outcome;
        }
    }

    private void become(InvitationState next, Instant at) {
        if (state != next) {
            state = next;
            failure = next == InvitationState.BANNED ? DeliveryOutcome.BANNED : null;
            changedAt = at;
        }
    }
}
