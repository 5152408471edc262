package org.eventbot.core.matrix.internal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as the homeserver tells it (Matrix specification, client-server API, "Room event format").
 *
 * @param key the state key; null for an event that is no state
 * @param id empty for the stripped state of an invitation
 * @param before what a state replaced, where the homeserver says so
 */
public record RoomEvent(
        String type,
        @Nullable String key,
        String sender,
        String id,
        Instant at,
        JsonNode content,
        @Nullable Before before) {

    /** A message, or a state of which it is not known what it replaced. */
    public RoomEvent(String type, @Nullable String key, String sender, String id, Instant at, JsonNode content) {
        this(type, key, sender, id, at, content, null);
    }

    /** The state that was there before, and whose it was. */
    public record Before(String sender, JsonNode content) {

        @Override
        public String toString() {
            return "[before]";
        }
    }

    public boolean isState(String wanted) {
        return key != null && type.equals(wanted);
    }

    /** A text field of the content. */
    public Optional<String> text(String field) {
        var value = content.path(field);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "[" + type + "]";
    }
}
