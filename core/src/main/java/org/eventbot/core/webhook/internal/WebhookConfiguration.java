package org.eventbot.core.webhook.internal;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eventbot.core.webhook.Webhook;
import org.eventbot.core.webhook.WebhookAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
public class WebhookConfiguration {

    @Bean
    WebhookController webhookController(List<Webhook> webhooks, Clock clock) {
        return new WebhookController(webhooks, clock);
    }

    /** Spring would set up Bean Validation, 500 classes of it, for arguments that nobody has checked here. */
    @Bean
    WebMvcConfigurer noValidation() {
        return new WebMvcConfigurer() {
            @Override
            public Validator getValidator() {
                return Validator.forType(Void.class, (nothing, errors) -> {});
            }
        };
    }

    @Bean
    WebhookAddress webhookAddress(Environment environment) {
        return new PublicAddress(environment.getProperty("eventbot.public-url", URI.class));
    }
}
