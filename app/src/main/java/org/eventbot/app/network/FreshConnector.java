package org.eventbot.app.network;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import reactor.core.publisher.Mono;

/**
 * Takes new connections every few minutes. What somebody's name came through lies in a connection's buffer until others
 * have filled it, and the one that waits for news is never idle.
 */
@RequiredArgsConstructor
final class FreshConnector implements ClientHttpConnector {

    static final Duration LIFE = Duration.ofMinutes(2);

    private static final String IDLE = "jdk.httpclient.keepalive.timeout";
    private static final String MOST_SECONDS_IDLE = "20";

    private final Supplier<ClientHttpConnector> connectors;
    private final Clock clock;
    private @Nullable Made made;

    /** Connections that nobody uses are closed soon; twenty minutes, Java would keep them. To be called before the first. */
    static void closeIdleOnes() {
        if (System.getProperty(IDLE) == null) {
            System.setProperty(IDLE, MOST_SECONDS_IDLE);
        }
    }

    @Override
    public Mono<ClientHttpResponse> connect(
            HttpMethod method, URI uri, Function<? super ClientHttpRequest, Mono<Void>> request) {
        return current().connect(method, uri, request);
    }

    /** Requests that are on their way keep the one they began with. */
    private synchronized ClientHttpConnector current() {
        var now = clock.instant();
        var last = made;
        if (last == null || !now.isBefore(last.at().plus(LIFE))) {
            last = new Made(connectors.get(), now);
            made = last;
        }
        return last.connector();
    }

    private record Made(ClientHttpConnector connector, Instant at) {}
}
