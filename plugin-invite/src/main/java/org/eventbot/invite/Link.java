package org.eventbot.invite;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.vault.Scope;
import org.jspecify.annotations.Nullable;

/** One event in one room: who is registered for the event is to come into the room. */
@Entity(name = "InviteLink")
@Getter
@Table(name = "invite_link")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Link {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID eventId;
    private String roomId;

    @Enumerated(EnumType.STRING)
    private LinkState state;

    private byte[] linkedBy;

    private @Nullable UUID linkedByIndex;
    private @Nullable String deskRoomId;
    private byte @Nullable [] deskChosenBy;

    private @Nullable UUID deskChosenByIndex;
    private @Nullable Instant deskRefusedAt;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant lastDigestAt;
    private boolean removes;
    private @Nullable Integer asked;
    private @Nullable Instant lossesFrom;
    private boolean deskMade;
    private boolean progressing;
    private @Nullable UUID progressId;
    private @Nullable String progressMessage;
    private long progressFrom;
    private long progressShown;
    private @Nullable Instant runAt;

    private long askedTold;
    private @Nullable Instant untilAt;

    Link(UUID id, UUID eventId, RoomId room, byte[] linkedBy, Instant at) {
        this.id = id;
        this.eventId = eventId;
        this.roomId = room.value();
        this.state = LinkState.LINKED;
        this.linkedBy = linkedBy;
        this.createdAt = at;
    }

    RoomId room() {
        return new RoomId(roomId);
    }

    Optional<RoomId> desk() {
        return Optional.ofNullable(deskRoomId).map(RoomId::new);
    }

    Scope scope() {
        return new Scope(eventId);
    }

    /** When the organizers say that the event ends. */
    Optional<Instant> until() {
        return Optional.ofNullable(untilAt);
    }

    void endsBy(Instant end) {
        untilAt = end;
    }

    boolean isRunning() {
        return state == LinkState.RUNNING;
    }

    boolean isPaused() {
        return state == LinkState.PAUSED;
    }

    /** Starts or goes on; a second time it begins anew, which changes nothing for those who were invited. */
    void run(Instant at) {
        if (isPurging()) {
            throw new IllegalStateException("What is being forgotten does not run again");
        }
        state = LinkState.RUNNING;
        startedAt = at;
        runAt = null;
    }

    /** Somebody else answers for it from now on. */
    void backedBy(byte[] person, UUID index) {
        linkedBy = person;
        linkedByIndex = index;
    }

    /** Whether who lost the ticket is removed from the room, and not only an open invitation taken back. */
    void removeMembers(boolean wanted) {
        removes = wanted;
    }

    /** So many people would lose their place: somebody has to confirm it. */
    void ask(int people, Instant countedFrom) {
        asked = people;
        lossesFrom = countedFrom;
    }

    void stopAsking() {
        asked = null;
    }

    /** Somebody agreed: whoever lost the place until then is no reason for doubt any more. */
    void confirmed(Instant at) {
        asked = null;
        lossesFrom = at;
    }

    /**
     * Since when losses are counted. While it asks, that does not move: otherwise it would forget its doubts if nobody
     * answers for long enough.
     */
    Instant lossesFrom(Instant windowStart) {
        return lossesFrom != null && (isAsking() || lossesFrom.isAfter(windowStart)) ? lossesFrom : windowStart;
    }

    boolean isAsking() {
        return asked != null;
    }

    Optional<Instant> runAt() {
        return Optional.ofNullable(runAt);
    }

    /** Starts by itself at that time; null takes the plan back. */
    void planRun(@Nullable Instant time) {
        runAt = time;
    }

    Optional<MatrixEventId> progressMessage() {
        return Optional.ofNullable(progressMessage).map(MatrixEventId::new);
    }

    /** Whether the message that shows the progress was given to the outbox, and did not come out yet. */
    boolean isProgressPending() {
        return progressId != null && progressMessage == null;
    }

    /** @param invited how many had been invited before */
    void beginProgress(long invited) {
        progressing = true;
        progressId = null;
        progressMessage = null;
        progressFrom = invited;
        progressShown = invited;
    }

    UUID postProgress(UUID reference) {
        progressId = reference;
        return reference;
    }

    void progressIn(MatrixEventId message) {
        progressMessage = message.value();
    }

    void showed(long invited) {
        progressShown = invited;
    }

    void endProgress() {
        progressing = false;
    }

    boolean isEnded() {
        return state == LinkState.ENDED;
    }

    void end() {
        state = LinkState.ENDED;
        asked = null;
        runAt = null;
    }

    boolean isPurging() {
        return state == LinkState.PURGING;
    }

    /** Nothing happens by it any more, and nothing can make it begin again. */
    void purge() {
        end();
        state = LinkState.PURGING;
        progressing = false;
    }

    /** The desk was told how many asked not to be invited. */
    void toldAsked(long registrations) {
        askedTold = registrations;
    }

    /** Begins a new life after its end. */
    void relink(byte[] by, UUID index) {
        if (!isEnded()) {
            throw new IllegalStateException("Only what has ended can be linked again; this is " + state);
        }
        state = LinkState.LINKED;
        backedBy(by, index);
    }

    void pause() {
        if (!isRunning()) {
            throw new IllegalStateException("Only a running link can be paused; this one is " + state);
        }
        state = LinkState.PAUSED;
    }

    /**
     * Chooses the desk.
     *
     * @param made whether the bot made the room itself, so that its members are all there by its invitation
     */
    void reportTo(RoomId desk, byte[] chosenBy, UUID index, boolean made) {
        deskMade = made;
        deskChosenByIndex = index;
        askedTold = 0;
        deskRoomId = desk.value();
        deskChosenBy = chosenBy;
        deskRefusedAt = null;
    }

    /** The desk did not take a report; said once, until it does again or another one is chosen. */
    void deskRefused(Instant at) {
        deskRefusedAt = at;
    }

    void digested(Instant at) {
        lastDigestAt = at;
    }

    void deskAccepted() {
        deskRefusedAt = null;
    }
}
