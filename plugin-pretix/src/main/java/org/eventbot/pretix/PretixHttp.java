package org.eventbot.pretix;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.message.Percent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * One server's REST API, read only: one request at a time per caller, always below the configured base address, never
 * after a redirect, which could carry the token elsewhere.
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

    /** @param builder over a client that follows no redirect and waits no longer than {@link #PATIENCE} */
    PretixHttp(WebClient.Builder builder, BaseAddress base, ApiToken token) {
        this.client = builder.clone()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Token " + token.value())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build();
        this.base = base;
        this.failures = new Failures(base);
    }

    /**
     * Reads one address.
     *
     * @param path below {@code /api/v1/}, of short names only
     * @param what what is read, for people
     * @throws Refusal when anything but a JSON document of status 200 comes back
     */
    JsonAnswer get(String path, List<Parameter> query, String what) {
        ResponseEntity<byte[]> answer = Objects.requireNonNull(client.get()
                .uri(address(path, query))
                .accept(MediaType.APPLICATION_JSON)
                .exchangeToMono(PretixHttp::whole)
                .timeout(WHOLE)
                .onErrorMap(failures::ofConnection)
                .block());
        byte[] body = Objects.requireNonNullElse(answer.getBody(), new byte[0]);
        if (answer.getStatusCode().value() != 200 || !isJson(answer.getHeaders())) {
            throw failures.ofAnswer(what, answer.getStatusCode().value(), answer.getHeaders(), body);
        }
        return new JsonAnswer(what, answer.getHeaders(), body, failures);
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
