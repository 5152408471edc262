package org.eventbot.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One request to a double.
 *
 * @param segments the path between its slashes, decoded
 * @param query the decoded parameters, each with all its values in order
 * @param headers the headers by lower-case name, each with its first value
 * @param body as text; of a picture each character is a byte
 * @param arguments what stood at the blanks of the route's pattern
 */
public record Call(
        String method,
        URI address,
        List<String> segments,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String body,
        List<String> arguments) {

    static Call of(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(lower(name), values.get(0)));
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String body = new String(sent, isPicture(headers) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return new Call(
                exchange.getRequestMethod(), address, segments(address), query(address), headers, body, List.of());
    }

    private static boolean isPicture(Map<String, String> headers) {
        return headers.getOrDefault("content-type", "").startsWith("image/");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> segments(URI address) {
        String path = address.getRawPath();
        return Arrays.stream(path.substring(1).split("/", -1))
                .map(segment -> decode(segment.replace("+", "%2B")))
                .toList();
    }

    private static Map<String, List<String>> query(URI address) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        String raw = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Call with(List<String> found) {
        return new Call(method, address, segments, query, headers, body, found);
    }

    /** What stood at that blank of the route, counted from 0. */
    public String argument(int index) {
        return arguments.get(index);
    }

    /** The last value of a parameter, or the fallback where it is absent. */
    public String query(String name, String fallback) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? fallback : values.get(values.size() - 1);
    }

    /** A header by its lower-case name; empty where it is absent. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The body as JSON; a missing node if it is none. */
    public JsonNode json() {
        return Json.lenient(body);
    }
}
