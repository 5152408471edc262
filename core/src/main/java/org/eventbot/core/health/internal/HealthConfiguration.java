package org.eventbot.core.health.internal;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.eventbot.core.health.ConnectionHealth;
import org.eventbot.core.outbox.internal.StoredOutbox;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names of the beans, without their ending, are the names of the components in {@code /actuator/health}. */
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {

    @Bean
    SyncPulse syncPulse(Clock clock) {
        return new SyncPulse(clock);
    }

    @Bean
    HealthIndicator syncHealthIndicator(SyncPulse pulse) {
        return new SyncHealth(pulse);
    }

    @Bean
    HealthContributor pluginsHealthContributor(PluginCatalog catalog) {
        return new PluginHealth(catalog).contributor();
    }

    @Bean
    HealthIndicator connectionsHealthIndicator(ObjectProvider<ConnectionHealth> plugins) {
        return new ConnectionsHealth(plugins);
    }

    @Bean
    HealthIndicator outboxHealthIndicator(StoredOutbox outbox) {
        return new OutboxHealth(outbox);
    }

    @Bean
    @ConditionalOnProperty("eventbot.management-address")
    ManagementDoor managementDoor(@Value("${eventbot.management-address}") String address) {
        return new ManagementDoor(address);
    }

    @Bean
    MeterBinder hostMetrics(SyncPulse pulse, StoredOutbox outbox) {
        return new HostMetrics(pulse, outbox);
    }
}
