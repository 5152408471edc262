package org.eventbot.testkit.matrix;

import java.time.Instant;
import java.util.Optional;
import org.eventbot.testkit.http.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event of a room. Only a redaction changes it, and replaces the content instead of touching it. */
final class RoomEvent {

    private final Draft draft;
    private final String id;
    private final String roomId;
    private final long position;
    private final Instant sentAt;
    private final @Nullable JsonNode previous;
    private JsonNode content;
    private @Nullable RoomEvent redaction;

    RoomEvent(Draft draft, String id, String roomId, long position, Instant sentAt, @Nullable JsonNode previous) {
        this.draft = draft;
        this.id = id;
        this.roomId = roomId;
        this.position = position;
        this.sentAt = sentAt;
        this.previous = previous;
        this.content = draft.content();
    }

    String id() {
        return id;
    }

    long position() {
        return position;
    }

    String sender() {
        return draft.sender();
    }

    String type() {
        return draft.type();
    }

    JsonNode content() {
        return content;
    }

    /** The membership that this one replaced; empty for other events and for the first one. */
    String previousMembership() {
        return previous == null ? "" : Json.text(previous, "membership");
    }

    boolean isState() {
        return draft.stateKey() != null;
    }

    Optional<StateKey> slot() {
        return Optional.ofNullable(draft.stateKey()).map(key -> new StateKey(draft.type(), key));
    }

    /** Takes the content away; of a membership the bare membership stays. */
    void redact(RoomEvent by) {
        ObjectNode rest = Json.object();
        if (type().equals("m.room.member")) {
            rest.set("membership", content.path("membership"));
        }
        content = rest;
        redaction = by;
    }

    ObjectNode stripped() {
        ObjectNode json = Json.object();
        json.put("type", type()).put("sender", sender()).put("state_key", draft.stateKey());
        json.set("content", content);
        return json;
    }

    /** As the client of that person sees it. */
    ObjectNode seenBy(String viewer) {
        ObjectNode json = Json.object();
        json.put("type", type())
                .put("event_id", id)
                .put("room_id", roomId)
                .put("sender", sender())
                .put("origin_server_ts", sentAt.toEpochMilli());
        json.set("content", content);
        if (isState()) {
            json.put("state_key", draft.stateKey());
        }
        if (draft.redacts() != null) {
            json.put("redacts", draft.redacts());
        }
        json.set("unsigned", unsigned(viewer));
        return json;
    }

    private ObjectNode unsigned(String viewer) {
        ObjectNode unsigned = Json.object();
        if (previous != null) {
            unsigned.set("prev_content", previous);
        }
        if (draft.transaction() != null && viewer.equals(sender())) {
            unsigned.put("transaction_id", draft.transaction());
        }
        if (redaction != null) {
            unsigned.set("redacted_because", redaction.seenBy(viewer));
        }
        return unsigned;
    }

    /**
     * What its sender wants.
     *
     * @param stateKey null for events that are no state
     * @param transaction the sender's own number for it
     * @param redacts the event it takes the content of
     */
    record Draft(
            String sender,
            String type,
            @Nullable String stateKey,
            JsonNode content,
            @Nullable String transaction,
            @Nullable String redacts) {

        static Draft state(String sender, StateKey slot, JsonNode content) {
            return new Draft(sender, slot.type(), slot.key(), content, null, null);
        }

        static Draft message(String sender, String type, JsonNode content, String transaction) {
            return new Draft(sender, type, null, content, transaction, null);
        }

        static Draft redaction(String sender, String target, JsonNode content, String transaction) {
            return new Draft(sender, "m.room.redaction", null, content, transaction, target);
        }
    }
}
