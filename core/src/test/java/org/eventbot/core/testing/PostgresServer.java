package org.eventbot.core.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL for all tests of a JVM, started when first asked for and ended with the JVM. PostgreSQL refuses to run
 * as root: there it is started in a user namespace of its own, where the kernel allows that ({@code unshare -U}).
 */
public final class PostgresServer {

    private static @Nullable EmbeddedPostgres running;
    private static Optional<String> problem = Optional.empty();

    private PostgresServer() {}

    /** Why it does not run; empty when it does. */
    public static synchronized Optional<String> problem() {
        if (running == null && problem.isEmpty()) {
            start();
        }
        return problem;
    }

    /** The address of a new, empty database. */
    public static synchronized String newDatabase() {
        if (problem().isPresent() || running == null) {
            throw new IllegalStateException("PostgreSQL does not run here: " + problem);
        }
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return running.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL made no database", e);
        }
    }

    private static void start() {
        try {
            running = EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            if ("required".equals(System.getProperty("eventbot.test.postgres"))) {
                throw new IllegalStateException("PostgreSQL is required and does not run here", e);
            }
            problem = Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
