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
class Invitation extends Case {

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

    /** The day they first came (UTC), for statistics; nothing finer. */
    private @Nullable String joinedOn;

    private Instant changedAt;

    /** Whether the reference is that of taking it back. */
    private boolean ends;

    /** Whether somebody else decided that the person is here: then no lost ticket ends it. */
    private boolean kept;

    /** When it was taken back because no ticket held it up any more, without anybody having said so. */
    private @Nullable Instant lostAt;

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

    /** Whether it was taken back before anybody saw it. */
    boolean isUnsent() {
        return state == InvitationState.WITHDRAWN && !everInvited;
    }

    /** Whether it failed for a reason that lies not with the person and may be gone by now. */
    boolean isWorthAnotherTry() {
        return state == InvitationState.FAILED && failure != null && failure.mayPass();
    }

    /** Whether the person is neither in the room nor invited nor about to be. */
    boolean isOver() {
        return !state.isPresent();
    }

    /** Waits once more, under a new reference, since the outbox takes each but once. */
    void queueAgain(Instant at) {
        if (!isOver()) {
            throw new IllegalStateException("Only what is over can be sent again; this is " + state);
        }
        reference = UUID.randomUUID();
        ends = false;
        kept = false;
        troubleIfReported();
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

    /** What was sent is to be taken back, under a new reference. */
    void end(Instant at) {
        if (state != InvitationState.INVITED && state != InvitationState.JOINED) {
            throw new IllegalStateException("Only who is invited or here can be sent away; this is " + state);
        }
        reference = UUID.randomUUID();
        ends = true;
        become(InvitationState.ENDING, at);
    }

    /** Its ticket is gone, and with it the invitation: one of those that are counted until there are too many. */
    void lose(Instant at) {
        lostAt = at;
    }

    /** Stays, whatever becomes of the ticket. */
    void keep() {
        kept = true;
    }

    /** Whether something about it waits in the outbox. */
    boolean isUnderWay() {
        return isQueued() || state == InvitationState.ENDING;
    }

    /** That there was somebody still counts, but not who. */
    void forget(UUID nobody, byte[] nothing) {
        keep();
        calm();
        settle();
        personIndex = nobody;
        sealed = nothing;
    }

    /** What the outbox tells: it decides only where the room has not told more yet. */
    void delivered(DeliveryOutcome outcome, Instant at) {
        if (ends) {
            ended(outcome, at);
            return;
        }
        switch (outcome) {
            case SENT, ALREADY_INVITED -> sent(at);
            case ALREADY_JOINED -> joined(at);
            case BANNED -> failed(InvitationState.BANNED, outcome, at);
            case INVITES_BLOCKED -> failed(InvitationState.BLOCKED, outcome, at);
            case PLUGIN_OFF -> move(InvitationState.QUEUED, InvitationState.WITHDRAWN, at);
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
            case KNOCK -> knocked(at);
        }
    }

    /** What could not be taken back is tried once more. */
    void forgetFailedEnd() {
        failure = null;
    }

    private void sent(Instant at) {
        if (isQueued() || isUnsent()) {
            become(InvitationState.INVITED, at);
        }
        everInvited = true;
    }

    private void invited(Instant at) {
        if (state == InvitationState.ENDING) {
            return;
        }
        kept |= isSomebodyElsesWish();
        everInvited = true;
        become(InvitationState.INVITED, at);
    }

    private void joined(Instant at) {
        everJoined = true;
        joinedOn = joinedOn == null ? Days.of(at) : joinedOn;
        if (state == InvitationState.ENDING) {
            // Whether they may stay says the outcome of what waits in the outbox.
            return;
        }
        kept |= isSomebodyElsesWish();
        become(InvitationState.JOINED, at);
    }

    /** Who is back after it was over was not brought by us. */
    private boolean isSomebodyElsesWish() {
        return state.isEnded() && !isUnsent();
    }

    /** Who left before the invitation is out is still to be invited; the others are gone already. */
    private void gone(boolean ownDoing, Instant at) {
        switch (state) {
            case INVITED -> become(ownDoing ? InvitationState.DECLINED : InvitationState.TURNED_AWAY, at);
            case ENDING -> become(ownDoing ? declinedOrLeft() : InvitationState.WITHDRAWN, at);
            case JOINED, BANNED -> become(InvitationState.LEFT, at);
            default -> {}
        }
    }

    /** Who asks to be let in has changed their mind, and is invited if a ticket says so. */
    private void knocked(Instant at) {
        if (state == InvitationState.DECLINED || (state == InvitationState.LEFT && everInvited)) {
            become(InvitationState.WITHDRAWN, at);
        }
    }

    private void ended(DeliveryOutcome outcome, Instant at) {
        switch (outcome) {
            case SENT -> become(state == InvitationState.BANNED ? state : InvitationState.WITHDRAWN, at);
            case NOT_THERE -> endAs(declinedOrLeft(), at);
            case ALREADY_JOINED -> endAs(InvitationState.JOINED, at);
            case BANNED -> endAs(InvitationState.BANNED, at);
            case PLUGIN_OFF -> endAs(presentAgain(), at);
            default -> failedToEnd(outcome, at);
        }
    }

    private void endAs(InvitationState what, Instant at) {
        move(InvitationState.ENDING, what, at);
    }

    private void move(InvitationState from, InvitationState to, Instant at) {
        if (state == from) {
            become(to, at);
        }
    }

    private void failedToEnd(DeliveryOutcome outcome, Instant at) {
        if (state == InvitationState.ENDING) {
            become(presentAgain(), at);
            failure = outcome;
        }
    }

    private InvitationState presentAgain() {
        return everJoined ? InvitationState.JOINED : InvitationState.INVITED;
    }

    private InvitationState declinedOrLeft() {
        return everJoined ? InvitationState.LEFT : InvitationState.DECLINED;
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
            if (next == InvitationState.INVITED || next == InvitationState.JOINED) {
                troubleIfReported();
                unreport();
            }
        }
    }
}
