package org.eventbot.core.health.internal;

import java.util.LinkedHashMap;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.health.ConnectionHealth;
import org.eventbot.core.plugin.internal.Failures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How the plugins' connections were when they were last used; asks no server. */
@RequiredArgsConstructor
class ConnectionsHealth implements HealthIndicator {

    private final ObjectProvider<ConnectionHealth> plugins;

    @Override
    public Health health() {
        var details = new LinkedHashMap<String, Object>();
        var areAllUp = true;
        for (var plugin : plugins) {
            areAllUp &= describe(plugin, details);
        }
        return (areAllUp ? Health.up() : Health.down()).withDetails(details).build();
    }

    /** A plugin that fails to answer is no reason to know nothing of the others. */
    private static boolean describe(ConnectionHealth plugin, LinkedHashMap<String, Object> details) {
        try {
            var connections = new LinkedHashMap<String, String>();
            plugin.connections().forEach(one -> connections.put(one.name(), one.up() ? "up" : "down: " + one.words()));
            details.put(plugin.plugin(), connections);
            return plugin.connections().stream().allMatch(ConnectionHealth.Connection::up);
        } catch (RuntimeException failure) {
            details.put(
                    plugin.plugin(),
                    "could not tell: "
                            + Failures.describe(failure).lines().findFirst().orElse(""));
            return false;
        }
    }
}
