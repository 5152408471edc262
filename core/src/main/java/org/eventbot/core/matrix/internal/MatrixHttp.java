package org.eventbot.core.matrix.internal;

import io.micrometer.core.instrument.Metrics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eventbot.core.json.ForgetfulJson;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import org.eventbot.core.message.Percent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the client-server API: one at a time per caller, with a time limit, JSON both ways. */
class MatrixHttp {

    /** A sync of thousands of members stays below this by far. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /**
     * Strangers write into what is read here. An answer has a limited size anyway, so that nesting, names and numbers
     * have none: one odd event would make every later sync unreadable, and the bot deaf for everybody.
     */
    private static final JsonMapper LENIENT = JsonMapper.builder(ForgetfulJson.factory()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_BYTES)
                            .maxNameLength(MOST_BYTES)
                            .maxNumberLength(MOST_BYTES)
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .build())
            .build();

    /** News are read all the time: what does not fit is asked for in smaller portions. */
    private static final int MOST_BYTES_OF_NEWS = 12 * 1024 * 1024;

    private final WebClient web;
    private final WebClient news;
    private final JsonMapper json;
    private final String server;
    private final String base;
    private final Session session;

    MatrixHttp(WebClient.Builder builder, JsonMapper json, URI homeserver, Session session) {
        this.web = client(builder, MOST_BYTES);
        this.news = client(builder, MOST_BYTES_OF_NEWS);
        this.json = json;
        this.server = homeserver.toString().replaceAll("/+$", "");
        this.base = server + "/_matrix/client/v3/";
        this.session = session;
    }

    private static WebClient client(WebClient.Builder builder, int mostBytes) {
        return builder.clone()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(mostBytes))
                .build();
    }

    /** A {@code get} whose answer may be too large, which the exception tells. */
    JsonNode news(String path, Map<String, String> query, Duration limit) {
        return exchange(news, HttpMethod.GET, path + asQuery(query), null, limit);
    }

    JsonNode get(String path, Map<String, String> query, Duration limit) {
        return exchange(web, HttpMethod.GET, path + asQuery(query), null, limit);
    }

    /** What lies beside the client-server API proper. */
    JsonNode getBeside(String path, Duration limit) {
        return exchange(web, HttpMethod.GET, path, null, limit);
    }

    JsonNode post(String path, JsonNode body, Duration limit) {
        return exchange(web, HttpMethod.POST, path, body, limit);
    }

    JsonNode put(String path, JsonNode body, Duration limit) {
        return exchange(web, HttpMethod.PUT, path, body, limit);
    }

    /** What is no JSON, beside the client-server API proper. */
    JsonNode upload(String path, String type, byte[] content, Duration limit) {
        return exchange(new Request(web, HttpMethod.POST, path, MediaType.parseMediaType(type), content, limit));
    }

    private JsonNode exchange(
            WebClient client, HttpMethod method, String path, @Nullable JsonNode body, Duration limit) {
        var bytes = body == null ? null : json.writeValueAsBytes(body);
        return exchange(new Request(client, method, path, MediaType.APPLICATION_JSON, bytes, limit));
    }

    private JsonNode exchange(Request request) {
        var token = session.token().orElse("");
        try {
            var answer = exchange(request, token);
            session.worked();
            return answer;
        } catch (MatrixException failure) {
            if (failure.kind() == Kind.TOKEN_DEAD && session.renew(token)) {
                return exchange(request, session.token().orElse(""));
            }
            throw failure;
        }
    }

    private record Request(
            WebClient client, HttpMethod method, String path, MediaType type, byte @Nullable [] body, Duration limit) {}

    private JsonNode exchange(Request asked, String token) {
        var path = asked.path();
        var body = asked.body();
        var request = asked.client()
                .method(asked.method())
                .uri(URI.create(path.startsWith("/") ? server + path : base + path))
                .accept(MediaType.APPLICATION_JSON);
        if (!token.isEmpty()) {
            request.headers(headers -> headers.setBearerAuth(token));
        }
        if (body != null) {
            request.contentType(asked.type()).bodyValue(body);
        }
        ResponseEntity<byte[]> answer;
        try {
            answer = request.exchangeToMono(response -> response.toEntity(byte[].class))
                    .block(asked.limit());
        } catch (DataBufferLimitException tooLarge) {
            throw MatrixException.tooLarge();
        } catch (RuntimeException unreachable) {
            throw MatrixException.unreachable(unreachable);
        }
        if (answer == null) {
            throw MatrixException.unreachable(new IllegalStateException("no answer"));
        }
        return read(answer);
    }

    private JsonNode read(ResponseEntity<byte[]> answer) {
        var body = parse(answer.getBody());
        if (answer.getStatusCode().is2xxSuccessful()) {
            if (body == null) {
                throw new MatrixException(
                        Kind.UNAVAILABLE, answer.getStatusCode().value(), "no JSON", Duration.ZERO);
            }
            return body;
        }
        if (answer.getStatusCode().value() == 429) {
            Metrics.counter("eventbot.homeserver.refusals").increment();
        }
        var code = body == null ? "" : body.path("errcode").asString("");
        throw new MatrixException(
                kind(answer.getStatusCode(), code), answer.getStatusCode().value(), code, wait(answer, body));
    }

    private @Nullable JsonNode parse(byte @Nullable [] body) {
        try {
            return body == null ? json.createObjectNode() : LENIENT.readTree(body);
        } catch (JacksonException notJson) {
            return parseText(Objects.requireNonNull(body));
        }
    }

    /** Slower; takes names with half a character in them, which the other way refuses. */
    private static @Nullable JsonNode parseText(byte[] body) {
        try {
            return LENIENT.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static Kind kind(HttpStatusCode status, String code) {
        return switch (status.value()) {
            case 429 -> Kind.RATE_LIMITED;
            // Without a code a proxy answers in the place of a homeserver that is down.
            case 401 -> code.isEmpty() ? Kind.UNAVAILABLE : Kind.TOKEN_DEAD;
            case 404 -> code.isEmpty() ? Kind.UNAVAILABLE : isUnknownAddress(code) ? Kind.REFUSED : Kind.NOT_FOUND;
            default -> status.is4xxClientError() && !code.isEmpty() ? Kind.REFUSED : Kind.UNAVAILABLE;
        };
    }

    /** The homeserver has no such endpoint, which says nothing about what was asked for. */
    private static boolean isUnknownAddress(String code) {
        return code.equals("M_UNRECOGNIZED");
    }

    /** The body's milliseconds are exact; the header's seconds are rounded up (seen on Synapse). */
    private static Duration wait(ResponseEntity<byte[]> answer, @Nullable JsonNode body) {
        if (body != null && body.path("retry_after_ms").isNumber()) {
            return Duration.ofMillis(body.path("retry_after_ms").asLong(0));
        }
        var header = answer.getHeaders().getFirst("Retry-After");
        return header != null && header.matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : Duration.ZERO;
    }

    private static String asQuery(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + Percent.encode(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
