package org.eventbot.pretix;

import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;

/**
 * One request, sent perhaps more than once.
 *
 * @param what what it is about, for people
 * @param key makes repetitions do no more than the first; empty where nothing is done
 * @param body JSON; empty for none
 */
@SuppressWarnings("ArrayRecordComponent")
record Request(HttpMethod method, URI address, String what, String key, byte[] body) {

    private static final String IDEMPOTENCY_KEY = "X-Idempotency-Key";

    RequestHeadersSpec<?> prepare(WebClient client) {
        var spec = client.method(method).uri(address).accept(MediaType.APPLICATION_JSON);
        if (!key.isEmpty()) {
            spec.header(IDEMPOTENCY_KEY, key);
        }
        return body.length == 0
                ? spec
                : spec.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }

    @Override
    public String toString() {
        return "[request]";
    }
}
