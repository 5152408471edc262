package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Backups of a program that was stopped, as docs/privacy.md says how to make and restore them. Its database is its own
 * file, or the empty PostgreSQL that {@code TESTBED_DATABASE} names, such as {@code postgresql://me@127.0.0.1:5432/test}.
 */
final class Backups {

    private static final Optional<URI> POSTGRES = Optional.ofNullable(System.getenv("TESTBED_DATABASE"))
            .filter(url -> !url.isBlank())
            .map(URI::create);
    private static final String DATABASE = POSTGRES.isPresent() ? "### PostgreSQL" : "### The embedded database";

    private final Path home;
    private final Map<String, String> places;

    /** @param home of the program; the backups lie in it too, and are searched with everything else */
    Backups(Path home) {
        this.home = home;
        Path database = home.resolve("backup").resolve("database");
        Path keys = home.resolve("backup").resolve("keys");
        places = Map.of(
                "EVENTBOT_DATA_DIR", BotSettings.data(home).toString(),
                "EVENTBOT_KEYS_DIR", BotSettings.keys(home).toString(),
                "DATABASE", POSTGRES.map(URI::toString).orElse(""),
                "BACKUP", database.toString(),
                "KEYS_BACKUP", keys.toString());
        try {
            Files.createDirectories(database);
            Files.createDirectories(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells a program where its database is. */
    static void configure(BotProcess bot) {
        POSTGRES.ifPresent(url -> {
            bot.set(
                    "EVENTBOT_DATABASE_URL",
                    "jdbc:postgresql://" + url.getRawAuthority().replaceAll(".*@", "") + url.getPath());
            bot.set("EVENTBOT_DATABASE_USER", url.getUserInfo().replaceAll(":.*", ""));
            bot.set("EVENTBOT_DATABASE_PASSWORD", url.getUserInfo().replaceAll(".*:", ""));
        });
    }

    void make() {
        DocumentedShell.run(DATABASE + ": backup", places);
        DocumentedShell.run("### The keys: backup", places);
    }

    void restoreDatabase() {
        DocumentedShell.run(DATABASE + ": restore", places);
    }

    void restoreEverything() {
        DocumentedShell.run("### The keys: restore", places);
        restoreDatabase();
    }

    /** What the database holds now. */
    StoredRows rows() {
        Path dump = home.resolve("rows.sql");
        if (POSTGRES.isPresent()) {
            DocumentedShell.type("pg_dump --inserts --data-only --file=" + dump + " \"$DATABASE\"", places);
        } else {
            DatabaseDump.write(BotSettings.data(home), "eventbot", DatabaseDump.password(home), dump);
        }
        return StoredRows.of(dump);
    }
}
