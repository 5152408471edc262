package org.eventbot.core.outbox;

import java.time.Duration;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.vault.Scope;

/**
 * Everything that the account does to rooms goes through here: stored in the caller's transaction, carried out after
 * its commit, in order of priority, at the rate that the homeserver allows. A crash loses none and doubles none.
 */
public interface Outbox {

    /**
     * Invites a person. The outcome comes to the plugin's {@link DeliveryListener}.
     *
     * @param reference chosen by the caller; the same reference a second time is ignored
     * @param owner the plugin's id
     * @param scope whose key seals the Matrix ID until it is sent
     * @param reason shown with the invitation, and kept in the room's state: nothing personal
     */
    void invite(UUID reference, String owner, Scope scope, RoomId room, MatrixId person, String reason);

    /**
     * Takes an open invitation back. Never removes a person who has come in the meantime: that is
     * {@link DeliveryOutcome#ALREADY_JOINED}, and {@link DeliveryOutcome#NOT_THERE} when nothing is open.
     *
     * @param reason shown to the person, and kept in the room's state: nothing personal
     */
    void withdraw(UUID reference, String owner, Scope scope, RoomId room, MatrixId person, String reason);

    /** Takes an open invitation back, or removes a person who is in the room. */
    void remove(UUID reference, String owner, Scope scope, RoomId room, MatrixId person, String reason);

    /** Posts a notice that tells nothing about anybody. */
    void post(UUID reference, String owner, RoomId room, Text text);

    /**
     * Posts a notice that tells something about people: not sent when the room is encrypted or not private at that
     * moment, which the outcome says.
     */
    void postPersonal(UUID reference, String owner, Scope scope, RoomId room, Text text);

    /** The same, deleted again in the room so long after it was sent, as far as homeservers do that. */
    void postPersonalFor(UUID reference, String owner, Scope scope, RoomId room, Text text, Duration kept);

    /** Uploads a file and posts it. Only what may be seen by anybody: an upload cannot be taken back. */
    void postFile(UUID reference, String owner, RoomId room, PublicFile file);

    /** Answers a message with a notice that tells nothing about anybody. */
    void replyTo(UUID reference, String owner, RoomId room, MatrixEventId message, Text text);

    /**
     * Puts a new text in the place of a notice that the bot posted: progress, with nothing about anybody in it. It goes
     * last, at most one event in twenty is spent on it while others wait, and an older edit of the same message that was
     * not sent yet is dropped without a word.
     */
    void edit(UUID reference, String owner, RoomId room, MatrixEventId message, Text text);

    /**
     * Reacts to a message.
     *
     * @param key an emoji (Matrix specification, {@code m.annotation})
     */
    void react(UUID reference, String owner, RoomId room, MatrixEventId message, String key);

    /**
     * Takes the content of one of the bot's messages away, and of every edit of it. Homeservers keep it for some days;
     * Synapse for seven, unless told otherwise.
     */
    void redact(UUID reference, String owner, RoomId room, MatrixEventId message);

    /** Leaves a room and lets the homeserver forget it. */
    void leave(UUID reference, String owner, RoomId room);

    /** Takes back what was not sent yet; otherwise does nothing. */
    void cancel(UUID reference);

    /** Whether it is still to be done. */
    boolean isWaiting(UUID reference);

    /** How much waits, and how long it takes to send that and so many more. */
    Forecast forecast(int more);

    /** The same at worst: for those who want one number. */
    Duration timeFor(int more);
}
