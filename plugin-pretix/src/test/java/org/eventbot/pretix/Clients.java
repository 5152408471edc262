package org.eventbot.pretix;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eventbot.pretix.PretixProperties.Connected;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.web.reactive.function.client.WebClient;

/** Makes clients as the plugin makes them; they wait for nothing and note how long they would have. */
final class Clients {

    static final String TOKEN = "a-token-nobody-may-see";

    private Clients() {}

    static PretixClient of(URI address) {
        return connection("", address, TOKEN, "").client();
    }

    static Connection connection(String name, URI address, String token, String webhookToken) {
        return connection(name, address, token, webhookToken, PretixHttp.PATIENCE, new CopyOnWriteArrayList<>());
    }

    static Connection connection(
            String name, URI address, String token, String webhookToken, Duration patience, List<Duration> pauses) {
        WebClient.Builder builder = PretixConfiguration.straight(
                WebClient.builder(), ClientHttpConnectorBuilder.jdk(), HttpClientSettings.defaults(), patience);
        var shop = new Connected(
                new SettingNames(name),
                BaseAddress.of(address.toString()),
                new ApiToken(token),
                new ApiToken(webhookToken));
        return PretixConfiguration.connect(builder, shop, new Perseverance(pauses::add));
    }
}
