package org.eventbot.core.matrix.internal;

import java.time.Instant;
import org.eventbot.core.matrix.RoomId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events for tests; JSON is written with single quotes. */
public final class RoomFixture {

    public static final String FOUNDER = "@founder:example.org";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-09-01T10:15:30Z");

    private RoomFixture() {}

    public static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    public static RoomEvent state(String type, String key, String content) {
        return new RoomEvent(type, key, FOUNDER, "$state", NOW, json(content));
    }

    /** A room of the default version before 12, where levels are all that counts. */
    public static RoomEvent create() {
        return create("{'room_version': '11'}");
    }

    public static RoomEvent create(String content) {
        return state("m.room.create", "", content);
    }

    public static RoomEvent space() {
        return create("{'room_version': '11', 'type': 'm.space'}");
    }

    public static RoomEvent name(String name) {
        return state("m.room.name", "", "{'name': '" + name + "'}");
    }

    public static RoomEvent levels(String content) {
        return state("m.room.power_levels", "", content);
    }

    public static RoomEvent child(RoomId room) {
        return state("m.space.child", room.value(), "{'via': ['example.org']}");
    }

    public static RoomEvent parent(RoomId space) {
        return state("m.space.parent", space.value(), "{'via': ['example.org']}");
    }

    public static RoomEvent encryption() {
        return state("m.room.encryption", "", "{'algorithm': 'm.megolm.v1.aes-sha2'}");
    }

    public static RoomEvent member(String person, String sender, String content) {
        return new RoomEvent("m.room.member", person, sender, "$member", NOW, json(content));
    }

    public static RoomEvent reaction(String id, String sender, String message, String key) {
        var content = "{'m.relates_to': {'rel_type': 'm.annotation', 'event_id': '%s', 'key': '%s'}}";
        return new RoomEvent("m.reaction", null, sender, id, NOW, json(content.formatted(message, key)));
    }

    public static RoomEvent message(String sender, String content) {
        return message("$message", sender, NOW, content);
    }

    public static RoomEvent message(String id, String sender, Instant at, String content) {
        return new RoomEvent("m.room.message", null, sender, id, at, json(content));
    }
}
