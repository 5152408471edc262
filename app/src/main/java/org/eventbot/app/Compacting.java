package org.eventbot.app;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;

/** Overwrites what was erased, in the file of the embedded database, while nobody else has it open. */
@RequiredArgsConstructor
final class Compacting {

    private static final String DUE = "select count(*) from core_compaction";

    private final Database database;

    /** When it is due; before anything else opens the file. @return whether it was */
    boolean ifDue() {
        if (!database.isEmbedded() || !exists()) {
            return false;
        }
        try (var connection = open()) {
            if (!isDue(connection)) {
                return false;
            }
            compact(connection);
            return true;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** In any case. */
    void now() {
        if (database.isEmbedded() && !exists()) {
            return;
        }
        try (var connection = open()) {
            compact(connection);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private boolean exists() {
        return Files.exists(Database.withEnding(Objects.requireNonNull(database.file())));
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static boolean isDue(Connection connection) throws SQLException {
        if (!hasTable(connection)) {
            return false;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(DUE)) {
            return rows.next() && rows.getLong(1) > 0;
        }
    }

    private static boolean hasTable(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, "core_compaction", null)) {
            return tables.next();
        }
    }

    /** What is due is done with the last of it; when that fails, the whole is due again. */
    private void compact(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!database.isEmbedded()) {
                vacuum(connection);
            }
            if (hasTable(connection)) {
                statement.execute("delete from core_compaction");
            }
            if (database.isEmbedded()) {
                statement.execute("shutdown compact");
            }
        }
    }

    private static void vacuum(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum full");
        }
    }

    private static WrongSettings failure(SQLException failed) {
        return new WrongSettings(List.of("the database could not be compacted (SQL state " + failed.getSQLState()
                + "). Expected: room on the disk for a second copy of it, and a user that owns its tables. Until then,"
                + " what was erased can be found in its files by whoever can read them"));
    }
}
