package org.eventbot.core.health.internal;

import java.util.LinkedHashMap;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Which plugins run, and why the others do not. One that is off is shown and takes nothing else down: restarting the
 * program would not bring it back.
 */
@RequiredArgsConstructor
class PluginHealth {

    static final Status OFF = new Status("OFF", "cannot run; the others do");

    private final PluginCatalog catalog;

    HealthContributor contributor() {
        var plugins = new LinkedHashMap<String, HealthIndicator>();
        catalog.all().forEach(plugin -> plugins.put(plugin.id(), () -> health(plugin.id(), plugin.version())));
        if (!catalog.leftOut().isEmpty()) {
            plugins.put("leftOut", () -> Health.status(OFF)
                    .withDetail("reasons", catalog.leftOut())
                    .build());
        }
        return CompositeHealthContributor.fromMap(plugins);
    }

    private Health health(String id, String version) {
        return catalog.whyOff(id)
                .map(reason -> Health.status(OFF).withDetail("reason", reason))
                .orElseGet(Health::up)
                .withDetail("version", version)
                .build();
    }
}
