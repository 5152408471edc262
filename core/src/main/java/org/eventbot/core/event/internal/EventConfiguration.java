package org.eventbot.core.event.internal;

import java.time.Clock;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.vault.Vault;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The registry of events as a bean. Public for the program, which imports it. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = RegisteredEvent.class)
@EnableJpaRepositories(basePackageClasses = RegisteredEvents.class)
public class EventConfiguration {

    @Bean
    EventRegistry eventRegistry(RegisteredEvents events, Vault vault, Clock clock) {
        return new JpaEventRegistry(events, vault, clock);
    }
}
