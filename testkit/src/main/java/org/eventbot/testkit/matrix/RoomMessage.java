package org.eventbot.testkit.matrix;

import java.time.Instant;
import java.util.Optional;
import org.eventbot.testkit.http.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as a client reads it from the timeline. Of a redacted one nothing is left but id, sender and time: its
 * {@code msgtype} and {@code body} are empty.
 *
 * @param inReplyTo the event it answers
 * @param replaces the event it edits
 * @param thread the root of the thread it stands in
 */
public record RoomMessage(
        String eventId,
        String sender,
        Instant sentAt,
        String msgtype,
        String body,
        @Nullable String formattedBody,
        @Nullable String inReplyTo,
        @Nullable String replaces,
        @Nullable String thread) {

    /** Reads an event of the timeline; empty when it is no message. */
    public static Optional<RoomMessage> of(JsonNode event) {
        return Json.text(event, "type").equals("m.room.message") ? Optional.of(read(event)) : Optional.empty();
    }

    private static RoomMessage read(JsonNode event) {
        JsonNode content = event.path("content");
        JsonNode relation = content.path("m.relates_to");
        return new RoomMessage(
                Json.text(event, "event_id"),
                Json.text(event, "sender"),
                Instant.ofEpochMilli(event.path("origin_server_ts").asLong(0)),
                Json.text(content, "msgtype"),
                Json.text(content, "body"),
                orNull(Json.text(content, "formatted_body")),
                orNull(Json.text(relation.path("m.in_reply_to"), "event_id")),
                related(relation, "m.replace"),
                related(relation, "m.thread"));
    }

    private static @Nullable String related(JsonNode relation, String kind) {
        return Json.text(relation, "rel_type").equals(kind) ? orNull(Json.text(relation, "event_id")) : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Whether it answers that event, by reply or in its thread. */
    public boolean answers(String event) {
        return event.equals(inReplyTo) || event.equals(thread);
    }

    /** Whether its text was taken away. */
    public boolean redacted() {
        return msgtype.isEmpty();
    }
}
