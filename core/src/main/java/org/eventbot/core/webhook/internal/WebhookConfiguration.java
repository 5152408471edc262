package org.eventbot.core.webhook.internal;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eventbot.core.webhook.Webhook;
import org.eventbot.core.webhook.WebhookAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class WebhookConfiguration {

    @Bean
    WebhookController webhookController(List<Webhook> webhooks, Clock clock) {
        return new WebhookController(webhooks, clock);
    }

    @Bean
    WebhookAddress webhookAddress(@Value("${eventbot.public-url:#{null}}") @Nullable URI publicUrl) {
        return new PublicAddress(publicUrl);
    }
}
