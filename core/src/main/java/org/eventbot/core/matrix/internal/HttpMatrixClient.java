package org.eventbot.core.matrix.internal;

import static org.eventbot.core.message.Percent.encode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client-server API over plain HTTP, without encryption (Matrix specification, client-server API v1.15). */
class HttpMatrixClient implements MatrixClient {

    private static final Duration QUICK = Duration.ofSeconds(30);
    /** An invitation of a remote person waits for the remote server; Synapse itself gives up after a minute or three. */
    private static final Duration REMOTE = Duration.ofMinutes(4);

    /** Of a gap's messages, a hundred each. */
    private static final int MOST_PAGES = 10;

    private static final int MOST_EDITS = 5000;

    private final MatrixHttp http;
    private final JsonMapper json;
    private final SyncLoop loop;
    private final EventRequests events;
    private @Nullable MatrixId self;

    HttpMatrixClient(MatrixHttp http, JsonMapper json, SyncLoop loop, EventMeter meter) {
        this.http = http;
        this.json = json;
        this.loop = loop;
        this.events = new EventRequests(meter);
    }

    @Override
    public synchronized MatrixId self() {
        if (self == null) {
            self = new MatrixId(
                    http.get("account/whoami", Map.of(), QUICK).path("user_id").asString());
        }
        return self;
    }

    @Override
    public Optional<String> displayName() {
        return unlessNotFound(() -> http.get("profile/" + encode(self().value()) + "/displayname", Map.of(), QUICK))
                .map(profile -> profile.path("displayname").asString(""));
    }

    @Override
    public void start(SyncListener listener) {
        loop.start(listener);
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public MatrixEventId send(RoomId room, String type, JsonNode content, String transaction) {
        var path = room(room) + "send/" + encode(type) + "/" + encode(transaction);
        return new MatrixEventId(events.limited(() -> http.put(path, content, QUICK))
                .path("event_id")
                .asString());
    }

    @Override
    public String upload(String name, String type, byte[] content) {
        var path = "/_matrix/media/v3/upload?filename=" + encode(name);
        return http.upload(path, type, content, REMOTE).path("content_uri").asString();
    }

    @Override
    public void invite(RoomId room, MatrixId person, String reason) {
        var body = json.createObjectNode().put("user_id", person.value()).put("reason", reason);
        events.limited(() -> http.post(room(room) + "invite", body, REMOTE));
    }

    @Override
    public void kick(RoomId room, MatrixId person, String reason) {
        var body = json.createObjectNode().put("user_id", person.value()).put("reason", reason);
        events.limited(() -> http.post(room(room) + "kick", body, REMOTE));
    }

    @Override
    public RoomId createRoom(JsonNode content) {
        return new RoomId(events.counted(() -> http.post("createRoom", content, REMOTE))
                .path("room_id")
                .asString());
    }

    @Override
    public void join(RoomId room) {
        events.counted(() -> http.post(room(room) + "join", json.createObjectNode(), REMOTE));
    }

    @Override
    public void leave(RoomId room, String reason) {
        events.counted(
                () -> http.post(room(room) + "leave", json.createObjectNode().put("reason", reason), REMOTE));
    }

    @Override
    public void forget(RoomId room) {
        unlessNotFound(() -> http.post(room(room) + "forget", json.createObjectNode(), QUICK));
    }

    @Override
    public void redact(RoomId room, MatrixEventId event, String transaction) {
        var path = room(room) + "redact/" + encode(event.value()) + "/" + encode(transaction);
        events.limited(() -> http.put(path, json.createObjectNode(), QUICK));
    }

    /** Matrix specification, "Relationships API"; it lies below another version of the client-server API. */
    @Override
    public List<MatrixEventId> edits(RoomId room, MatrixEventId message) {
        var found = new ArrayList<MatrixEventId>();
        var path = "/_matrix/client/v1/" + room(room) + "relations/" + encode(message.value())
                + "/m.replace/m.room.message?limit=100";
        var from = "";
        do {
            var page = path + (from.isEmpty() ? "" : "&from=" + encode(from));
            var answer = unlessNotFound(() -> http.getBeside(page, QUICK)).orElseGet(json::createObjectNode);
            answer.path("chunk")
                    .forEach(event ->
                            found.add(new MatrixEventId(event.path("event_id").asString())));
            from = answer.path("next_batch").asString("");
        } while (!from.isEmpty() && found.size() < MOST_EDITS);
        return found;
    }

    @Override
    public void markRead(RoomId room, MatrixEventId event) {
        http.post(room(room) + "receipt/m.read/" + encode(event.value()), json.createObjectNode(), QUICK);
    }

    @Override
    public List<RoomEvent> state(RoomId room) {
        return RoomEvents.read(http.get(room(room) + "state", Map.of(), QUICK));
    }

    @Override
    public Optional<Membership> membership(RoomId room, MatrixId person) {
        return unlessNotFound(() ->
                Membership.of(http.get(room(room) + "state/m.room.member/" + encode(person.value()), Map.of(), QUICK)
                        .path("membership")
                        .asString("")));
    }

    @Override
    public Optional<MatrixId> author(RoomId room, MatrixEventId event) {
        return unlessNotFound(() -> http.get(room(room) + "event/" + encode(event.value()), Map.of(), QUICK)
                        .path("sender")
                        .asString(""))
                .flatMap(MatrixId::parse);
    }

    @Override
    public List<MatrixId> joinedMembers(RoomId room) {
        var people = new ArrayList<MatrixId>();
        http.get(room(room) + "joined_members", Map.of(), QUICK)
                .path("joined")
                .propertyNames()
                .forEach(name -> MatrixId.parse(name).ifPresent(people::add));
        return people;
    }

    @Override
    public Map<MatrixId, Membership> members(RoomId room) {
        var found = new LinkedHashMap<MatrixId, Membership>();
        for (var event : RoomEvents.read(
                http.get(room(room) + "members", Map.of(), QUICK).path("chunk"))) {
            // Ghosts of impossible names can be members; no plugin ever asks about them.
            MatrixId.parse(event.key() == null ? "" : event.key())
                    .ifPresent(person -> found.put(
                            person, Membership.of(event.text("membership").orElse(""))));
        }
        return found;
    }

    @Override
    public List<RoomId> joinedRooms() {
        var rooms = new ArrayList<RoomId>();
        http.get("joined_rooms", Map.of(), QUICK)
                .path("joined_rooms")
                .forEach(room -> rooms.add(new RoomId(room.asString())));
        return rooms;
    }

    @Override
    public Optional<JsonNode> accountData(String type) {
        return unlessNotFound(() -> http.get(accountDataPath(type), Map.of(), QUICK));
    }

    @Override
    public void storeAccountData(String type, JsonNode content) {
        http.put(accountDataPath(type), content, QUICK);
    }

    private String accountDataPath(String type) {
        return "user/" + encode(self().value()) + "/account_data/" + encode(type);
    }

    @Override
    public Optional<RoomId> resolveAlias(String alias) {
        return unlessNotFound(() -> new RoomId(http.get("directory/room/" + encode(alias), Map.of(), QUICK)
                .path("room_id")
                .asString()));
    }

    @Override
    public List<RoomEvent> messages(RoomId room, SyncBatch.Gap gap) {
        var found = new ArrayList<RoomEvent>();
        var from = gap.from();
        for (int page = 0; page < MOST_PAGES && !from.isEmpty(); page++) {
            var answer = http.get(
                    room(room) + "messages",
                    Map.of(
                            "dir",
                            "b",
                            "from",
                            from,
                            "to",
                            gap.to(),
                            "limit",
                            "100",
                            "filter",
                            "{\"types\":[\"m.room.message\",\"m.reaction\"]}"),
                    QUICK);
            found.addAll(RoomEvents.read(answer.path("chunk")));
            from = answer.path("end").asString("");
        }
        Collections.reverse(found);
        return found;
    }

    @Override
    public @Nullable Boolean accountExists(MatrixId person) {
        try {
            return unlessNotFound(() -> http.get("profile/" + encode(person.value()), Map.of(), QUICK))
                    .isPresent();
        } catch (MatrixException failure) {
            if (failure.kind() == Kind.REFUSED) {
                return null;
            }
            throw failure;
        }
    }

    private static String room(RoomId room) {
        return "rooms/" + encode(room.value()) + "/";
    }

    private static <T> Optional<T> unlessNotFound(Supplier<T> request) {
        try {
            return Optional.of(request.get());
        } catch (MatrixException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
