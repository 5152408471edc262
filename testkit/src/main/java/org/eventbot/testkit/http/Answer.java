package org.eventbot.testkit.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a double sends back. */
public record Answer(int status, String contentType, Map<String, String> headers, String body) {

    private static final String JSON = "application/json";

    /** Copies the headers. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, JSON, Map.of(), body.toString());
    }

    public static Answer ok(JsonNode body) {
        return json(200, body);
    }

    /** An answer without a body, as to a deletion. */
    public static Answer empty(int status) {
        return new Answer(status, JSON, Map.of(), "");
    }

    /** A page, as from a proxy or from a server that fell over. */
    public static Answer html(int status) {
        return new Answer(
                status,
                "text/html; charset=utf-8",
                Map.of(),
                "<!doctype html><html><body><h1>HTTP %d</h1></body></html>".formatted(status));
    }

    /** Too many requests, as Matrix (the body) and pretix (the header, in whole seconds) say it. */
    static Answer limited(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        ObjectNode body = Json.object()
                .put("errcode", "M_LIMIT_EXCEEDED")
                .put("error", "Too Many Requests")
                .put("retry_after_ms", wait.toMillis());
        return json(429, body).header("Retry-After", Long.toString(seconds));
    }

    /** What is sent; of a picture each character is a byte. */
    byte[] bytes() {
        return body.getBytes(contentType.startsWith("image/") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** The same answer with one more header. */
    public Answer header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, contentType, more, body);
    }
}
