package org.eventbot.pretix;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eventbot.core.message.Percent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * One server's REST API with one token: one request at a time per caller, always below the configured base address,
 * never after a redirect, which could carry the token elsewhere.
 */
final class PretixHttp {

    /** Until an answer begins: pretix takes a second now and then, and waits itself for its database's lock. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Until it is whole; the client's own limit ends when the answer begins. */
    private static final Duration WHOLE = PATIENCE.multipliedBy(2);

    /** Fifty orders with the needed fields take some 40 KiB; big group orders take more. */
    private static final int MOST_BYTES = 16 << 20;

    private final WebClient client;
    private final BaseAddress base;
    private final Failures failures;
    private final Pulse pulse;
    private final Perseverance perseverance;

    /** @param builder over a client that follows no redirect and waits no longer than {@link #PATIENCE} */
    PretixHttp(WebClient.Builder builder, Server server, Pulse pulse, Perseverance perseverance) {
        this.client = builder.clone()
                .defaultHeader(
                        HttpHeaders.AUTHORIZATION, "Token " + server.token().value())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build();
        this.base = server.base();
        this.failures = server.failures();
        this.pulse = pulse;
        this.perseverance = perseverance;
    }

    /**
     * Reads one address.
     *
     * @param path below {@code /api/v1/}, of short names only
     * @param what what is read, for people
     * @throws ShopTrouble when anything but a JSON document comes back, also after some tries
     */
    JsonAnswer get(String path, List<Parameter> query, String what) {
        return send(new Request(HttpMethod.GET, address(path, query), what, "", new byte[0]));
    }

    /**
     * Changes something.
     *
     * @param key the same for all attempts, so that pretix does it once (pretix, "REST API: Fundamentals", Idempotency)
     * @throws ShopTrouble as {@link #get}
     */
    JsonAnswer change(HttpMethod method, String path, String key, byte[] body, String what) {
        return send(new Request(method, address(path, List.of()), what, key, body));
    }

    private JsonAnswer send(Request request) {
        try {
            JsonAnswer answer = perseverance.get(() -> once(request));
            pulse.beat();
            return answer;
        } catch (ShopTrouble trouble) {
            if (trouble.kind().isOfConnection()) {
                pulse.fail(trouble.text());
            } else {
                pulse.beat();
            }
            throw trouble;
        }
    }

    private JsonAnswer once(Request request) {
        ResponseEntity<byte[]> answer = Objects.requireNonNull(request.prepare(client)
                .exchangeToMono(PretixHttp::whole)
                .timeout(WHOLE)
                .onErrorMap(failures::ofConnection)
                .block());
        byte[] body = Objects.requireNonNullElse(answer.getBody(), new byte[0]);
        int status = answer.getStatusCode().value();
        boolean fits = status == 204 || ((status == 200 || status == 201) && isJson(answer.getHeaders()));
        if (!fits) {
            throw failures.ofAnswer(request.what(), status, answer.getHeaders(), body);
        }
        return new JsonAnswer(request.what(), answer.getHeaders(), body, failures);
    }

    private URI address(String path, List<Parameter> query) {
        String parameters = query.stream().map(Parameter::encoded).collect(Collectors.joining("&"));
        return URI.create(base.value() + "/api/v1/" + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    private static Mono<ResponseEntity<byte[]>> whole(ClientResponse response) {
        return response.toEntity(byte[].class);
    }

    static boolean isJson(HttpHeaders headers) {
        String type = Objects.requireNonNullElse(headers.getFirst(HttpHeaders.CONTENT_TYPE), "");
        return type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    /** One parameter of a query; several may have the same name. */
    record Parameter(String name, String value) {

        // A plus sign, as in time zones, would otherwise arrive as a blank.
        private String encoded() {
            return Percent.encode(name) + "=" + Percent.encode(value);
        }
    }
}
