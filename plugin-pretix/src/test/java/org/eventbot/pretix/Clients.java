package org.eventbot.pretix;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.web.reactive.function.client.WebClient;

/** Makes clients as the plugin makes them. */
final class Clients {

    static final String TOKEN = "a-token-nobody-may-see";

    private Clients() {}

    static PretixClient of(URI address) {
        return of(address, TOKEN, PretixHttp.PATIENCE);
    }

    static PretixClient of(URI address, String token, Duration patience) {
        WebClient.Builder builder = PretixConfiguration.straight(
                WebClient.builder(), ClientHttpConnectorBuilder.jdk(), HttpClientSettings.defaults(), patience);
        return new PretixClient(new PretixHttp(builder, BaseAddress.of(address.toString()), new ApiToken(token)));
    }
}
