package org.eventbot.core.matrix.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One account on one homeserver. The adapter owns the login, the sync loop and its position; there is one device and
 * one loop, since two loops on a device would lose keys once rooms are encrypted. Every call may throw a
 * {@link MatrixException}.
 */
public interface MatrixClient {

    /** The account itself. */
    MatrixId self();

    /** The name in the account's profile. */
    Optional<String> displayName();

    /** Begins to sync, on a thread of its own; each batch counts as read when the listener returns. */
    void start(SyncListener listener);

    void stop();

    /** Sends a message event; the same transaction twice is one message. An adapter encrypts exactly if the room is. */
    MatrixEventId send(RoomId room, String type, JsonNode content, String transaction);

    /**
     * Uploads a file.
     *
     * @return its address, for a message that shows it
     */
    String upload(String name, String type, byte[] content);

    void invite(RoomId room, MatrixId person, String reason);

    /** Removes a person, or takes their invitation back (Matrix specification, "Kicking users"). */
    void kick(RoomId room, MatrixId person, String reason);

    void join(RoomId room);

    void leave(RoomId room, String reason);

    /** Lets the homeserver forget the room, once the bot has left it. */
    void forget(RoomId room);

    /** Takes the content of an event away; the same transaction twice is one redaction. */
    void redact(RoomId room, MatrixEventId event, String transaction);

    /** The events that put a new text in the place of a message, those redacted left out. */
    List<MatrixEventId> edits(RoomId room, MatrixEventId message);

    /** Marks a message as read, the quickest sign that the bot saw it. */
    void markRead(RoomId room, MatrixEventId event);

    /**
     * Makes a room.
     *
     * @param content as the specification's {@code POST /createRoom} takes it
     */
    RoomId createRoom(JsonNode content);

    /** The whole state of a room. */
    List<RoomEvent> state(RoomId room);

    /** What a person is to a room; empty when never anything. */
    Optional<Membership> membership(RoomId room, MatrixId person);

    /** Who wrote an event; empty when the bot cannot see it. */
    Optional<MatrixId> author(RoomId room, MatrixEventId event);

    /** Who is joined. Cheap in rooms of any size. */
    List<MatrixId> joinedMembers(RoomId room);

    /** Everybody who is or was something to the room. */
    Map<MatrixId, Membership> members(RoomId room);

    List<RoomId> joinedRooms();

    /** What the account keeps for itself under that type; empty when nothing. */
    Optional<JsonNode> accountData(String type);

    void storeAccountData(String type, JsonNode content);

    Optional<RoomId> resolveAlias(String alias);

    /**
     * The messages that a limited timeline left out, in order; of very many only the latest (Matrix specification,
     * {@code GET /rooms/{roomId}/messages}).
     */
    List<RoomEvent> messages(RoomId room, SyncBatch.Gap gap);

    /** Whether an account of the own homeserver exists; null when the server does not tell. */
    @Nullable
    Boolean accountExists(MatrixId person);
}
