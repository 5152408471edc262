package org.eventbot.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eventbot.core.vault.internal.DatabasePassword;

/**
 * Where the bot keeps its tables: in one encrypted file, made by itself, or in a PostgreSQL.
 *
 * @param file the file, without the ending that H2 gives it; null for a PostgreSQL
 */
record Database(
        String url,
        String user,
        String password,
        @org.jspecify.annotations.Nullable Path file) {

    private static final String NAME = "eventbot";
    private static final int CACHE_KB = 4096;

    static Database of(Settings settings) {
        return settings.find(Setting.DATABASE_URL)
                .map(url -> new Database(
                        url,
                        settings.find(Setting.DATABASE_USER).orElse(""),
                        settings.find(Setting.DATABASE_PASSWORD).orElse(""),
                        null))
                .orElseGet(() -> embedded(settings.dataDirectory(), DatabasePassword.of(settings.vault())));
    }

    /**
     * An interrupted thread closes the file in the middle of what it reads or writes: {@code retry:} opens it again.
     * Pages in memory are limited, since H2 would take a sixteenth of the heap and the system keeps the file anyhow.
     * Commits are written at once (by default H2 lets half a second pass, which a killed process would lose), and the
     * program closes the database itself, after everything else.
     */
    private static Database embedded(Path directory, DatabasePassword password) {
        OwnerOnly.directory(directory);
        var file = directory.resolve(NAME);
        var url = "jdbc:h2:retry:" + file
                + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=" + CACHE_KB;
        // H2 wants the file's password first, then the user's.
        return new Database(url, NAME, password.value() + " " + password.value(), file);
    }

    /** Where the embedded one lies, if it was made already. */
    static Path stored(Path directory) {
        return withEnding(directory.resolve(NAME));
    }

    /** As H2 names the file. */
    static Path withEnding(Path file) {
        return Path.of(file + ".mv.db");
    }

    boolean isEmbedded() {
        return file != null;
    }

    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.datasource.url", url);
        if (!user.isEmpty()) {
            properties.put("spring.datasource.username", user);
        }
        if (!password.isEmpty()) {
            properties.put("spring.datasource.password", password);
        }
        return properties;
    }

    @Override
    public String toString() {
        return "[database]";
    }
}
