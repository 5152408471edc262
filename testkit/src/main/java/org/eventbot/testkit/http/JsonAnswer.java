package org.eventbot.testkit.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** One answer, refusals included. {@code json} is a missing node if {@code text} was not JSON. */
public record JsonAnswer(int status, HttpHeaders headers, String text, JsonNode json) {

    static JsonAnswer of(HttpResponse<String> response) {
        return new JsonAnswer(
                response.statusCode(), response.headers(), response.body(), Json.lenient(response.body()));
    }

    /** Whether the status is one of 200 to 299. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /** The first header of that name; empty where there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
