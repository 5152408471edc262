package org.eventbot.testkit.matrix;

import static org.eventbot.testkit.http.JsonClient.path;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.http.Patience;
import org.eventbot.testkit.http.UnexpectedAnswerException;
import tools.jackson.databind.JsonNode;

/**
 * A person with an account on a homeserver, acting as a client would. Works against a real server and against the double
 * alike, and keeps no state: what it tells was just read. Whatever the server refuses is an
 * {@link UnexpectedAnswerException}.
 */
public final class MatrixUser {

    private static final String CLIENT = "/_matrix/client/v3";
    private static final AtomicLong COUNTER = new AtomicLong();

    private final String id;
    private final String accessToken;
    private final URI baseUrl;
    private final JsonClient http;

    /**
     * @param baseUrl the homeserver's address for clients
     * @param id the full user id
     */
    public MatrixUser(URI baseUrl, String id, String accessToken) {
        this.baseUrl = baseUrl;
        this.id = id;
        this.accessToken = accessToken;
        this.http = new JsonClient(baseUrl, "Bearer " + accessToken);
    }

    /**
     * Makes a new account.
     *
     * @param sharedSecret the server's {@code registration_shared_secret}
     * @param admin whether the account administers the server; invite blocks do not hold against such a one
     */
    public static MatrixUser register(
            URI baseUrl, String sharedSecret, String localpart, String password, boolean admin) {
        return SharedSecretRegistration.register(baseUrl, sharedSecret, localpart, password, admin);
    }

    public String id() {
        return id;
    }

    public String accessToken() {
        return accessToken;
    }

    public URI baseUrl() {
        return baseUrl;
    }

    /** For calls that have no method here; paths are absolute on the server. */
    public JsonClient api() {
        return http;
    }

    /** Creates a room and returns its id. */
    public String createRoom(NewRoom room) {
        return Json.text(http.call("POST", CLIENT + "/createRoom", room.body()), "room_id");
    }

    /** Creates a private room with that name. */
    public String createRoom(String name) {
        return createRoom(NewRoom.named(name));
    }

    /** Creates a private space with that name. */
    public String createSpace(String name) {
        return createRoom(NewRoom.named(name).asSpace());
    }

    /** Lets the space list the room. It counts once the room agrees, see {@link #setParent}. */
    public void addChild(String space, String room) {
        setState(space, "m.space.child", room, Map.of("via", List.of(server())));
    }

    /** Lets the room say that it belongs to the space. */
    public void setParent(String room, String space) {
        setState(room, "m.space.parent", space, Map.of("via", List.of(server()), "canonical", true));
    }

    private String server() {
        return id.substring(id.indexOf(':') + 1);
    }

    public void invite(String room, String user) {
        membership(room, "invite", Map.of("user_id", user));
    }

    /** Joins by id or alias and returns the room's id. */
    public String join(String roomIdOrAlias) {
        return Json.text(http.call("POST", path(CLIENT + "/join/%s", roomIdOrAlias), Json.object()), "room_id");
    }

    public void leave(String room) {
        membership(room, "leave", Map.of());
    }

    /** Answers an invitation with no; for the server the same as {@link #leave}. */
    public void decline(String room) {
        leave(room);
    }

    /** Removes a member, or takes an invitation back. */
    public void kick(String room, String user) {
        membership(room, "kick", Map.of("user_id", user));
    }

    public void ban(String room, String user) {
        membership(room, "ban", Map.of("user_id", user));
    }

    public void unban(String room, String user) {
        membership(room, "unban", Map.of("user_id", user));
    }

    private void membership(String room, String change, Map<String, String> body) {
        http.call("POST", path(CLIENT + "/rooms/%s/", room) + change, Json.of(body));
    }

    /** Says something and returns the event's id. */
    public String say(String room, String text) {
        return send(room, "m.room.message", Map.of("msgtype", "m.text", "body", text));
    }

    /** Sends any event and returns its id. */
    public String send(String room, String type, Map<String, ?> content) {
        String target = path(CLIENT + "/rooms/%s/send/%s/%s", room, type, "t" + COUNTER.incrementAndGet());
        return Json.text(http.call("PUT", target, Json.of(content)), "event_id");
    }

    /** Takes the text of a message away. */
    public void redact(String room, String eventId) {
        String target = path(CLIENT + "/rooms/%s/redact/%s/%s", room, eventId, "t" + COUNTER.incrementAndGet());
        http.call("PUT", target, Json.object());
    }

    /** Sets a state event; {@code key} is empty for most types. Returns the event's id. */
    public String setState(String room, String type, String key, Map<String, ?> content) {
        String target = path(CLIENT + "/rooms/%s/state/%s/%s", room, type, key);
        return Json.text(http.call("PUT", target, Json.of(content)), "event_id");
    }

    /** The content of a state event; empty if it was never set. */
    public Optional<JsonNode> state(String room, String type, String key) {
        try {
            return Optional.of(http.get(path(CLIENT + "/rooms/%s/state/%s/%s", room, type, key)));
        } catch (UnexpectedAnswerException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Everybody who was ever seen in the room, with their membership, such as {@code invite} or {@code join}. */
    public Map<String, String> members(String room) {
        Map<String, String> members = new LinkedHashMap<>();
        for (JsonNode event : http.get(path(CLIENT + "/rooms/%s/members", room)).path("chunk")) {
            members.put(Json.text(event, "state_key"), Json.text(event.path("content"), "membership"));
        }
        return members;
    }

    /** The last messages, at most a hundred events back, oldest first. */
    public List<RoomMessage> messages(String room) {
        List<RoomMessage> messages = new ArrayList<>();
        String target = path(CLIENT + "/rooms/%s/messages", room) + "?dir=b&limit=1000";
        for (JsonNode event : http.get(target).path("chunk")) {
            RoomMessage.of(event).ifPresent(messages::add);
        }
        Collections.reverse(messages);
        return messages;
    }

    /** The first answer to that event, waited for. */
    public RoomMessage awaitReplyTo(String room, String eventId, Duration limit) {
        return Patience.await("a reply", limit, () -> messages(room).stream()
                .filter(message -> message.answers(eventId))
                .findFirst());
    }

    /** Waits until the user's membership is that. The waiting person must be in the room. */
    public void awaitMembership(String room, String user, String membership, Duration limit) {
        Patience.await("membership \"" + membership + "\"", limit, () -> state(room, "m.room.member", user)
                .filter(content -> Json.text(content, "membership").equals(membership)));
    }

    /** What this person was invited to and has not answered. */
    public List<PendingInvite> pendingInvites() {
        // Synapse keeps a first sync for two minutes; another time limit is another question.
        String fresh = "?timeout=" + COUNTER.incrementAndGet();
        return http.get(CLIENT + "/sync" + fresh).path("rooms").path("invite").properties().stream()
                .map(room -> PendingInvite.of(room.getKey(), room.getValue(), id))
                .toList();
    }

    /** The invitation to that room, waited for. */
    public PendingInvite awaitInvite(String room, Duration limit) {
        return Patience.await("an invitation", limit, () -> pendingInvites().stream()
                .filter(invite -> invite.roomId().equals(room))
                .findFirst());
    }
}
