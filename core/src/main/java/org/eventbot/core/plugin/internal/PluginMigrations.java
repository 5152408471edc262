package org.eventbot.core.plugin.internal;

import lombok.RequiredArgsConstructor;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings the tables up to date, the host's first, then each plugin's from a place of its own with a history of its own,
 * so that plugins come and go independently.
 */
@RequiredArgsConstructor
public class PluginMigrations implements FlywayMigrationStrategy {

    private final PluginCatalog catalog;

    static String path(String id) {
        return "db/migration/" + id;
    }

    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway.getConfiguration(), "host");
        for (var plugin : catalog.running()) {
            if (catalog.classes().getResource(path(plugin.id())) != null) {
                try {
                    migrate(flyway.getConfiguration(), plugin.id());
                } catch (FlywayException failure) {
                    throw new PluginFailure(plugin.id(), "its tables could not be brought up to date", failure);
                }
            }
        }
    }

    /** Out of order too: a branch that lands later may bring a lower number than the database has already. */
    private static void migrate(Configuration settings, String id) {
        Flyway.configure(settings.getClassLoader())
                .dataSource(settings.getDataSource())
                .locations("classpath:" + path(id))
                .table("flyway_schema_history_" + id.replace('-', '_'))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
