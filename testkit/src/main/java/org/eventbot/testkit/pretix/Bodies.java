package org.eventbot.testkit.pretix;

import org.eventbot.testkit.http.Call;
import tools.jackson.databind.JsonNode;

/** Bodies of requests. */
final class Bodies {

    private Bodies() {}

    static JsonNode of(Call call) {
        JsonNode body = call.json();
        if (body.isMissingNode() && !call.body().isBlank()) {
            throw ShopRefusals.detail(400, "JSON parse error - Expected object or value");
        }
        return body;
    }
}
