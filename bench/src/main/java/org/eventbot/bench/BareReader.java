package org.eventbot.bench;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.eventbot.pretix.ReadingWithTheBot;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import tools.jackson.databind.JsonNode;

/** The least that a walk by seeking takes: the same fields, one request after the other, begun where the last ended. */
final class BareReader {

    private final JsonClient http;
    private final String path;
    private final Set<String> codes = new HashSet<>();
    private String since = "";

    BareReader(URI shop, String token, String organizer, String event) {
        http = new JsonClient(shop, "Token " + token);
        path = "/api/v1/organizers/" + organizer + "/events/" + event + "/orders/?" + ReadingWithTheBot.fields();
    }

    /** Reads the next page. */
    void page() {
        JsonNode page = http.get(path + since);
        for (JsonNode order : page.path("results")) {
            codes.add(Json.text(order, "code"));
            since = "&created_since=" + Json.text(order, "datetime").replace("+", "%2B");
        }
    }

    /** How many orders it has seen. */
    int read() {
        return codes.size();
    }
}
