package org.eventbot.testkit.pretix;

import org.eventbot.testkit.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A webhook as an organizer set it up. Written under the world's monitor, looked at by the thread that calls it. */
final class Webhook {

    private final ObjectNode json;
    private volatile boolean enabled;

    Webhook(ObjectNode json) {
        this.json = json;
        this.enabled = json.path("enabled").asBoolean(false);
    }

    ObjectNode json() {
        return json.deepCopy().put("enabled", enabled);
    }

    void change(ObjectNode wish) {
        json.setAll(wish);
        enabled = json.path("enabled").asBoolean(false);
    }

    int id() {
        return json.path("id").asInt();
    }

    String target() {
        return Json.text(json, "target_url");
    }

    boolean enabled() {
        return enabled;
    }

    void disable() {
        enabled = false;
    }

    boolean wants(String action, String event) {
        return enabled()
                && (json.path("all_events").asBoolean(false) || holds("limit_events", event))
                && (holds("action_types", action) || holdsPattern(action));
    }

    private boolean holds(String list, String text) {
        for (JsonNode one : json.path(list)) {
            if (one.asString("").equals(text)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsPattern(String action) {
        for (JsonNode one : json.path("action_types")) {
            String wanted = one.asString("");
            if (wanted.endsWith("*") && action.startsWith(wanted.substring(0, wanted.length() - 1))) {
                return true;
            }
        }
        return false;
    }
}
