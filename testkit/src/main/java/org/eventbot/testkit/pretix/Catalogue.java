package org.eventbot.testkit.pretix;

import java.util.HashMap;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The numbers behind the names of an event's items, variations and questions; read once. */
final class Catalogue {

    private final Map<String, JsonNode> items = new HashMap<>();
    private final Map<String, Integer> questions = new HashMap<>();
    private final Map<String, Integer> dates = new HashMap<>();

    private Catalogue() {}

    static Catalogue read(JsonClient http, String event) {
        Catalogue catalogue = new Catalogue();
        for (JsonNode item : http.get(event + "items/").path("results")) {
            catalogue.items.put(english(item.path("name")), item);
        }
        for (JsonNode question : http.get(event + "questions/").path("results")) {
            catalogue.questions.put(
                    Json.text(question, "identifier"), question.path("id").asInt());
        }
        for (JsonNode date : http.get(event + "subevents/").path("results")) {
            catalogue.dates.put(english(date.path("name")), date.path("id").asInt());
        }
        return catalogue;
    }

    private static String english(JsonNode names) {
        return Json.text(names, "en");
    }

    JsonNode item(String name) {
        return found(items.get(name), "item", name);
    }

    int question(String identifier) {
        return found(questions.get(identifier), "question", identifier);
    }

    int date(String name) {
        return found(dates.get(name), "date", name);
    }

    static @Nullable Integer variation(JsonNode item, @Nullable String name) {
        if (name == null) {
            return null;
        }
        for (JsonNode variation : item.path("variations")) {
            if (english(variation.path("value")).equals(name)) {
                return variation.path("id").asInt();
            }
        }
        return found(null, "variation", name);
    }

    private static <T> T found(@Nullable T value, String kind, String name) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "Expected an %s \"%s\" in the shop, found none. Seed the shop, or use one of its names."
                            .formatted(kind, name));
        }
        return value;
    }
}
