package org.eventbot.app;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eventbot.core.health.Finding;

/**
 * What the doctor may use as the database. Never the file of a running bot, and tables are never changed: where there
 * are none to look at, empty ones in memory stand in.
 *
 * @param hasTables whether it is the bot's own, with its tables
 */
record DatabaseLook(Finding finding, Database database, boolean hasTables) {

    private static final String SUBJECT = "database";
    private static final Database MEMORY = new Database(
            "jdbc:h2:mem:check;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "eventbot",
            "",
            null);

    static DatabaseLook at(Database database) {
        if (database.file() != null) {
            var file = Database.withEnding(database.file());
            if (!Files.exists(file)) {
                return without(Finding.ok(SUBJECT, "is made at the first start"));
            }
            if (DatabaseAccess.isHeld(file)) {
                return without(Finding.ok(
                        SUBJECT, "is in use by the running bot; what is stored there could not be looked at"));
            }
            return open(database, "H2 file " + file);
        }
        return DatabaseAccess.problem(database)
                .map(problem -> without(Finding.problem(SUBJECT, problem, "the bot cannot start before")))
                .orElseGet(() -> open(database, "PostgreSQL"));
    }

    private static DatabaseLook without(Finding finding) {
        return new DatabaseLook(finding, MEMORY, false);
    }

    private static DatabaseLook open(Database database, String name) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            try (var tables = connection.getMetaData().getTables(null, null, "core_outbox", null)) {
                return tables.next()
                        ? new DatabaseLook(Finding.ok(SUBJECT, name + " can be opened"), database, true)
                        : without(Finding.ok(SUBJECT, name + " can be opened; tables are made at the first start"));
            }
        } catch (SQLException closed) {
            return without(Finding.problem(
                    SUBJECT,
                    name + " does not open (SQL state " + closed.getSQLState() + ")",
                    "was it made with other keys? Restore database and keys of one time"));
        }
    }

    /** For a context that only looks. */
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<>(database.properties());
        properties.put("spring.flyway.enabled", String.valueOf(!hasTables));
        properties.put("spring.jpa.hibernate.ddl-auto", "none");
        properties.put("spring.datasource.hikari.minimum-idle", "1");
        return properties;
    }
}
