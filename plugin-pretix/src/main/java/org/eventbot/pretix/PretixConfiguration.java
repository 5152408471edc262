package org.eventbot.pretix;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.registration.RegistrationSignal;
import org.eventbot.core.room.Rooms;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.webhook.WebhookAddress;
import org.eventbot.pretix.Perseverance.Pause;
import org.eventbot.pretix.PretixProperties.Connected;
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
            ObjectProvider<HttpClientSettings> settings,
            ObjectProvider<Pause> pauses) {
        WebClient.Builder straight = straight(
                builder,
                connectors.getIfAvailable(ClientHttpConnectorBuilder::jdk),
                settings.getIfAvailable(HttpClientSettings::defaults),
                PretixHttp.PATIENCE);
        var perseverance = new Perseverance(pauses.getIfAvailable(() -> time -> Thread.sleep(time.toMillis())));
        return new Connections(properties.shops().stream()
                .map(shop -> connect(straight, shop, perseverance))
                .toList());
    }

    static Connection connect(WebClient.Builder straight, Connected shop, Perseverance perseverance) {
        var pulse = new Pulse();
        var http = new PretixHttp(
                straight,
                new Server(shop.base(), shop.token(), Access.REGISTRATIONS, shop.settings()),
                pulse,
                perseverance);
        // Whether webhooks can be set up says nothing about whether registrations can be read.
        Optional<WebhookClient> webhooks = Optional.of(shop.webhookToken())
                .filter(token -> !token.isMissing())
                .map(token -> new Server(shop.base(), token, Access.WEBHOOKS, shop.settings()))
                .map(server -> new WebhookClient(new PretixHttp(straight, server, new Pulse(), perseverance)));
        return new Connection(
                shop.settings(), shop.base(), new PretixClient(http), new RightsProbe(http), webhooks, pulse);
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
    GrantBook pretixGrantBook(
            Grants grants, Notifications notifications, QuestionChoices questions, Vault vault, Clock clock) {
        return new GrantBook(grants, notifications, questions, vault, clock);
    }

    @Bean
    QuestionBook pretixQuestionBook(QuestionChoices choices, PretixProperties properties) {
        return new QuestionBook(choices, properties.question());
    }

    @Bean
    ReadingLog pretixReadingLog(Readings readings, RegistrationSignal signal, Clock clock) {
        return new ReadingLog(readings, signal, clock);
    }

    @Bean
    PretixRegistrations pretixRegistrations(
            Connections connections,
            GrantBook grants,
            QuestionBook questions,
            ReadingLog readings,
            PretixProperties properties,
            Clock clock) {
        return new PretixRegistrations(connections, grants, questions, readings, properties.pollInterval(), clock);
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
    WebhookKeeper pretixWebhookKeeper(Connections connections, WebhookAddress addresses, WebhookSecret secret) {
        return new WebhookKeeper(connections, addresses, secret);
    }

    @Bean
    PretixCredentials pretixCredentials(Connections connections, GrantBook grants, WebhookKeeper webhooks) {
        return new PretixCredentials(connections, grants, webhooks);
    }

    @Bean
    PretixHealth pretixHealth(Connections connections) {
        return new PretixHealth(connections);
    }

    @Bean
    PretixCheckup pretixCheckup(
            Connections connections,
            GrantBook grants,
            QuestionBook questions,
            EventChoice events,
            WebhookKeeper webhooks,
            NotificationInbox inbox,
            Clock clock) {
        var calls = new WebhookState(inbox, webhooks, clock);
        return new PretixCheckup(connections, grants, questions, events, webhooks, calls);
    }

    @Bean
    EventChoice pretixEventChoice(Connections connections, GrantBook grants, EventRegistry events) {
        return new EventChoice(connections, grants, events);
    }

    @Bean
    StatusLines pretixStatusLines(
            EventChoice events,
            QuestionBook questions,
            ReadingLog readings,
            NotificationInbox inbox,
            WebhookKeeper webhooks,
            Clock clock) {
        return new StatusLines(
                events, new EventState(events, questions, readings, clock), new WebhookState(inbox, webhooks, clock));
    }

    @Bean
    BotCommands pretixCommands(
            Connections connections,
            GrantBook grants,
            Rooms rooms,
            WebhookKeeper webhooks,
            QuestionBook questions,
            ReadingLog readings,
            EventChoice events,
            StatusLines lines,
            RegistrationSignal signal) {
        var spaces = new SpaceChoice(rooms);
        return BotCommands.group(
                PretixPlugin.ID,
                "Connects spaces with the ticket shop pretix",
                () -> new AllowCommand(connections, grants, spaces, webhooks),
                () -> new RevokeCommand(connections, grants, spaces, webhooks),
                () -> new StatusCommand(connections, grants, spaces, lines),
                () -> new QuestionCommand(events, questions, readings, spaces, signal),
                () -> new WebhookCommand(connections, grants, spaces, webhooks));
    }
}
