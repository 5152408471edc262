package org.eventbot.testkit.pretix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event of the shop with what is sold and asked there. */
final class ShopEvent {

    private final ObjectNode json;
    private final List<ObjectNode> items = new ArrayList<>();
    private final List<ObjectNode> questions = new ArrayList<>();
    private final List<ObjectNode> dates = new ArrayList<>();
    private final Map<String, ShopOrder> orders = new LinkedHashMap<>();

    ShopEvent(ObjectNode json) {
        this.json = json;
    }

    ObjectNode json() {
        return json;
    }

    String slug() {
        return Json.text(json, "slug");
    }

    List<ObjectNode> items() {
        return items;
    }

    List<ObjectNode> questions() {
        return questions;
    }

    /** The dates of a series. */
    List<ObjectNode> dates() {
        return dates;
    }

    boolean isSeries() {
        return json.path("has_subevents").asBoolean(false);
    }

    /** The date with that number. */
    ObjectNode date(JsonNode id) {
        return found(dates, id, "subevent");
    }

    /** The question with that number. */
    ObjectNode question(JsonNode id) {
        return found(questions, id, "question");
    }

    /** The item with that number. */
    ObjectNode item(JsonNode id) {
        return found(items, id, "item");
    }

    private static ObjectNode found(List<ObjectNode> all, JsonNode id, String field) {
        return all.stream()
                .filter(one -> one.path("id").asInt() == id.asInt(-1))
                .findFirst()
                .orElseThrow(() -> ShopRefusals.field(
                        field, "Invalid pk \"%s\" - object does not exist.".formatted(id.asInt(-1))));
    }

    Map<String, ShopOrder> orders() {
        return orders;
    }
}
