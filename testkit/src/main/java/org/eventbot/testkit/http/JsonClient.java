package org.eventbot.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A small blocking client for one server and one credential. Paths may be full addresses of the same server. */
public final class JsonClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    // pretix without a queue calls its webhooks inside the request that caused them.
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final String base;
    private final String authorization;

    /**
     * @param base the address before every path
     * @param authorization the whole header, such as {@code Token abc}; empty sends none
     */
    public JsonClient(URI base, String authorization) {
        String text = base.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.authorization = authorization;
    }

    /** The template with each {@code %s} replaced by the encoded part, so that no part can leave its path segment. */
    public static String path(String template, Object... parts) {
        Object[] encoded = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            encoded[i] = URLEncoder.encode(parts[i].toString(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
        }
        return template.formatted(encoded);
    }

    /**
     * Asks and expects success.
     *
     * @throws UnexpectedAnswerException if the status is not one of 200 to 299
     */
    public JsonNode call(String method, String path, @Nullable JsonNode body) {
        JsonAnswer answer = exchange(method, path, body);
        if (!answer.successful()) {
            throw new UnexpectedAnswerException(method, answer.status(), answer.json());
        }
        return answer.json();
    }

    /** Reads and expects success, as {@link #call} does. */
    public JsonNode get(String path) {
        return call("GET", path, null);
    }

    /** Asks and returns whatever comes, refusals included. */
    public JsonAnswer exchange(String method, String path, @Nullable JsonNode body) {
        try {
            return JsonAnswer.of(HTTP.send(request(method, path, body), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected an answer at " + base + ", found none. Is the server up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer at " + base, e);
        }
    }

    private HttpRequest request(String method, String path, @Nullable JsonNode body) {
        URI address = URI.create(path.startsWith("http") ? path : base + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return request.method(method, publisher(body)).build();
    }

    private static BodyPublisher publisher(@Nullable JsonNode body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    }
}
