package org.eventbot.testkit.pretix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order: the whole of it in the words of the API, cancelled positions included. */
final class ShopOrder {

    private final ObjectNode json;
    private final long number;
    private final Instant placed;
    private Instant lastModified;

    ShopOrder(ObjectNode json, long number, Instant placed) {
        this.json = json;
        this.number = number;
        this.placed = placed;
        this.lastModified = placed;
        json.put("datetime", Times.text(placed));
        touch(placed);
    }

    ObjectNode json() {
        return json;
    }

    /** Its place among all orders, which breaks ties. */
    long number() {
        return number;
    }

    Instant placed() {
        return placed;
    }

    Instant lastModified() {
        return lastModified;
    }

    void touch(Instant now) {
        lastModified = now;
        json.put("last_modified", Times.text(now));
    }

    String code() {
        return Json.text(json, "code");
    }

    String status() {
        return Json.text(json, "status");
    }

    void status(String status) {
        json.put("status", status);
    }

    boolean testmode() {
        return json.path("testmode").asBoolean(false);
    }

    List<ObjectNode> positions() {
        List<ObjectNode> positions = new ArrayList<>();
        for (JsonNode position : json.path("positions")) {
            positions.add((ObjectNode) position);
        }
        return positions;
    }
}
