package org.eventbot.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.eventbot.testkit.time.TurnableClock;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import reactor.core.publisher.Mono;

class FreshConnectorTests {

    private static final URI SOMEWHERE = URI.create("http://localhost/");

    private final TurnableClock clock = TurnableClock.at(Instant.EPOCH);
    private int made;
    private final FreshConnector fresh = new FreshConnector(this::another, clock);

    private ClientHttpConnector another() {
        made++;
        return (method, uri, request) -> Mono.empty();
    }

    @Test
    void keepsItsConnectionsForAWhile() {
        connect();
        clock.advance(FreshConnector.LIFE.minusSeconds(1));
        connect();

        assertThat(made).isOne();
    }

    @Test
    void takesNewOnesAfterwards() {
        connect();
        clock.advance(FreshConnector.LIFE);
        connect();
        connect();

        assertThat(made).isEqualTo(2);
    }

    private void connect() {
        fresh.connect(HttpMethod.GET, SOMEWHERE, request -> Mono.empty()).block();
    }
}
