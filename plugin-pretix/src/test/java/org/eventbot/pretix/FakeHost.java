package org.eventbot.pretix;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.webhook.WebhookAddress;
import org.eventbot.testkit.host.FakeRooms;
import org.eventbot.testkit.host.MemoryEventRegistry;
import org.eventbot.testkit.time.TurnableClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** What the plugin finds in the host; it is not connected to a shop. */
@Configuration(proxyBeanMethods = false)
class FakeHost {

    static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    @Bean
    TurnableClock clock() {
        return TurnableClock.at(NOW);
    }

    @Bean
    Vault vault() {
        Vault vault = TestVault.open();
        vault.open(Scope.host());
        return vault;
    }

    @Bean
    FakeRooms rooms() {
        return new FakeRooms();
    }

    @Bean
    EventRegistry events(Vault vault) {
        return new MemoryEventRegistry(vault);
    }

    @Bean
    RecordingSignal signal() {
        return new RecordingSignal();
    }

    @Bean
    WebhookAddress addresses() {
        return (plugin, path) -> Optional.of(URI.create("https://bot.example.org:8443/hooks/" + plugin + "/" + path));
    }

    @Bean
    Perseverance.Pause pause() {
        return time -> {};
    }

    @Bean
    WebClient.Builder webClient() {
        return WebClient.builder();
    }
}
