package org.eventbot.testkit.matrix;

import tools.jackson.databind.JsonNode;

/** What a client wants to hear of (client-server API, "Filtering"): rooms, types and the timeline's limit. */
final class SyncFilter {

    private static final int USUAL_LIMIT = 10;
    private static final int LARGEST_LIMIT = 100;

    private final JsonNode room;

    SyncFilter(JsonNode filter) {
        this.room = filter.path("room");
    }

    int timelineLimit() {
        return Math.min(room.path("timeline").path("limit").asInt(USUAL_LIMIT), LARGEST_LIMIT);
    }

    boolean wantsRoom(String roomId) {
        return (!room.has("rooms") || holds(room.path("rooms"), roomId)) && !holds(room.path("not_rooms"), roomId);
    }

    boolean inTimeline(RoomEvent event) {
        return wanted(room.path("timeline"), event.type());
    }

    boolean inState(RoomEvent event) {
        return wanted(room.path("state"), event.type());
    }

    private static boolean wanted(JsonNode part, String type) {
        return (!part.has("types") || holds(part.path("types"), type)) && !holds(part.path("not_types"), type);
    }

    private static boolean holds(JsonNode patterns, String text) {
        for (JsonNode pattern : patterns) {
            String wanted = pattern.asString("");
            boolean prefix = wanted.endsWith("*") && text.startsWith(wanted.substring(0, wanted.length() - 1));
            if (prefix || wanted.equals(text)) {
                return true;
            }
        }
        return false;
    }
}
