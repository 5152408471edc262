package org.eventbot.testkit.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a room shall be like when it is created (client-server API, "Creation"). Starts as a private room of the server's
 * default version; every method returns a changed copy.
 *
 * @param fields members of the request's body
 * @param initialState state events beside those of the preset
 */
public record NewRoom(Map<String, Object> fields, List<Map<String, Object>> initialState) {

    /** Copies both, so that a template can be reused. */
    public NewRoom {
        fields = Map.copyOf(fields);
        initialState = List.copyOf(initialState);
    }

    /** A private room with that name, open to those who are invited. */
    public static NewRoom named(String name) {
        return new NewRoom(Map.of("name", name, "preset", "private_chat"), List.of());
    }

    /** A one-to-one room, without a name. */
    public static NewRoom direct(String invitee) {
        return new NewRoom(Map.of("preset", "trusted_private_chat", "is_direct", true), List.of())
                .inviting(List.of(invitee));
    }

    /** Chooses {@code private_chat}, {@code trusted_private_chat} or {@code public_chat}. */
    public NewRoom preset(String preset) {
        return with("preset", preset);
    }

    /** Invites these people at once. */
    public NewRoom inviting(List<String> userIds) {
        return with("invite", List.copyOf(userIds));
    }

    /** Makes it a space instead of a room to talk in. */
    public NewRoom asSpace() {
        return with("creation_content", Map.of("type", "m.space"));
    }

    /** Overrides members of the power levels event that the preset would make. */
    public NewRoom powerLevels(Map<String, ?> override) {
        return with("power_level_content_override", Map.copyOf(override));
    }

    /** Chooses a room version instead of the server's default. */
    public NewRoom version(String version) {
        return with("room_version", version);
    }

    /** Adds a local alias; only the part before the colon. */
    public NewRoom alias(String localpart) {
        return with("room_alias_name", localpart);
    }

    /** Adds a state event; {@code key} is empty for most types. */
    public NewRoom state(String type, String key, Map<String, ?> content) {
        List<Map<String, Object>> more = new ArrayList<>(initialState);
        more.add(Map.of("type", type, "state_key", key, "content", Map.copyOf(content)));
        return new NewRoom(fields, more);
    }

    private NewRoom with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new NewRoom(more, initialState);
    }

    JsonNode body() {
        ObjectNode body = Json.object(fields);
        if (!initialState.isEmpty()) {
            body.set("initial_state", Json.of(initialState));
        }
        return body;
    }
}
