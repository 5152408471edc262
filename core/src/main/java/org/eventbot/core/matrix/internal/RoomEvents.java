package org.eventbot.core.matrix.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads lists of events from JSON; what is no event is passed over. */
final class RoomEvents {

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
                Instant.ofEpochMilli(node.path("origin_server_ts").asLong(0)),
                node.path("content"));
    }
}
