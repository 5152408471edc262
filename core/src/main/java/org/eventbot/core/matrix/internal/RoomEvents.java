package org.eventbot.core.matrix.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads lists of events from JSON; what is no event is passed over. */
final class RoomEvents {

    private static final long LATEST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    private RoomEvents() {}

    static List<RoomEvent> read(JsonNode list) {
        var events = new ArrayList<RoomEvent>();
        for (var node : list) {
            if (node.path("type").isString() && node.path("sender").isString()) {
                events.add(read1(node));
            }
        }
        return events;
    }

    private static RoomEvent read1(JsonNode node) {
        return new RoomEvent(
                node.path("type").asString(),
                node.path("state_key").isString() ? node.path("state_key").asString() : null,
                node.path("sender").asString(),
                node.path("event_id").asString(""),
                time(node.path("origin_server_ts")),
                node.path("content"),
                before(node.path("unsigned")));
    }

    private static RoomEvent.@Nullable Before before(JsonNode unsigned) {
        return unsigned.path("prev_content").isObject()
                ? new RoomEvent.Before(unsigned.path("prev_sender").asString(""), unsigned.path("prev_content"))
                : null;
    }

    /** Any server may claim any time; one that no database can store is brought to the nearest that it can. */
    private static Instant time(JsonNode milliseconds) {
        return Instant.ofEpochMilli(Math.max(0, Math.min(LATEST, milliseconds.asLong(0))));
    }
}
