package org.eventbot.pretix;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.registration.RegistrationSignal;
import org.eventbot.core.room.Rooms;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.webhook.WebhookAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PretixProperties.class)
@EntityScan(basePackageClasses = PretixConfiguration.class)
@EnableJpaRepositories(basePackageClasses = PretixConfiguration.class)
class PretixConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    @Bean
    Connections pretixConnections(
            PretixProperties properties,
            WebClient.Builder builder,
            ObjectProvider<ClientHttpConnectorBuilder<?>> connectors,
            ObjectProvider<HttpClientSettings> settings) {
        WebClient.Builder straight = straight(
                builder,
                connectors.getIfAvailable(ClientHttpConnectorBuilder::jdk),
                settings.getIfAvailable(HttpClientSettings::defaults),
                PretixHttp.PATIENCE);
        return new Connections(properties.base().stream()
                .map(base -> new PretixHttp(straight, base, properties.token()))
                .map(PretixClient::new)
                .map(client -> new Connection(properties.base().orElseThrow(), client))
                .toList());
    }

    // The host's proxy and certificates, but no redirects: the token would follow them to any host.
    static WebClient.Builder straight(
            WebClient.Builder builder,
            ClientHttpConnectorBuilder<?> connectors,
            HttpClientSettings settings,
            Duration patience) {
        Duration connect = Objects.requireNonNullElse(settings.connectTimeout(), CONNECT);
        var straight = settings.withRedirects(HttpRedirects.DONT_FOLLOW).withTimeouts(connect, patience);
        return builder.clone().clientConnector(connectors.build(straight));
    }

    @Bean
    GrantBook pretixGrantBook(Grants grants, Notifications notifications, Vault vault, Clock clock) {
        return new GrantBook(grants, notifications, vault, clock);
    }

    @Bean
    PretixRegistrations pretixRegistrations(
            Connections connections, GrantBook grants, PretixProperties properties, Clock clock) {
        return new PretixRegistrations(connections, grants, properties, clock);
    }

    @Bean
    NotificationInbox pretixNotificationInbox(Notifications notifications, RegistrationSignal signal, Clock clock) {
        return new NotificationInbox(notifications, signal, clock);
    }

    @Bean
    WebhookSecret pretixWebhookSecret(Vault vault) {
        return new WebhookSecret(vault);
    }

    @Bean
    PretixWebhook pretixWebhook(GrantBook grants, WebhookSecret secret, EventRegistry events, NotificationInbox inbox) {
        return new PretixWebhook(grants, secret, events, inbox);
    }

    @Bean
    BotCommands pretixCommands(
            Connections connections, GrantBook grants, Rooms rooms, WebhookAddress addresses, WebhookSecret secret) {
        var spaces = new SpaceChoice(rooms);
        return BotCommands.group(
                PretixPlugin.ID,
                "Connects spaces with the ticket shop pretix",
                () -> new AllowCommand(connections, grants, spaces),
                () -> new RevokeCommand(connections, grants, spaces),
                () -> new StatusCommand(connections, grants, spaces),
                () -> new WebhookCommand(connections, grants, spaces, addresses, secret));
    }
}
