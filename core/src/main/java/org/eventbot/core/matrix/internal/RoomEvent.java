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
 */
public record RoomEvent(String type, @Nullable String key, String sender, String id, Instant at, JsonNode content) {

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
