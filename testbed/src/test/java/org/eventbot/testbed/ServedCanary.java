package org.eventbot.testbed;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL of its own, whose files lie in the program's folder too. */
final class ServedCanary implements CanaryDatabase {

    private static final String POSTGRES = "postgres";

    private final EmbeddedPostgres server;
    private final Path files;

    ServedCanary(Path home) throws IOException {
        files = home.resolve(POSTGRES);
        server = EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .start();
    }

    @Override
    public void configure(BotProcess bot) {
        bot.set("EVENTBOT_DATABASE_URL", login().url());
        bot.set("EVENTBOT_DATABASE_USER", POSTGRES);
        bot.set("EVENTBOT_DATABASE_PASSWORD", POSTGRES);
    }

    @Override
    public Login login() {
        return new Login(server.getJdbcUrl(POSTGRES, POSTGRES), POSTGRES, POSTGRES);
    }

    /** Looks at the rows for its planner, and writes to its tables what was only in its log. */
    @Override
    public void work() {
        try (Connection connection = login().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("Expected a server at work.", e);
        }
    }

    @Override
    public Path files() {
        return files;
    }

    /** The program does it by itself; the server removes the files of before at its next checkpoint. */
    @Override
    public void compact(BotProcess bot) {
        try (Connection connection = login().connect();
                Statement statement = connection.createStatement()) {
            await("the program to compact its database")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !isDue(statement));
            bot.stop();
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("Expected a compacted database.", e);
        }
    }

    private static boolean isDue(Statement statement) throws SQLException {
        try (ResultSet due = statement.executeQuery("select id from core_compaction")) {
            return due.next();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
