package org.eventbot.app;

import java.nio.file.Path;
import java.util.Map;
import org.eventbot.core.vault.internal.DatabasePassword;

/** The embedded database: one encrypted file, made by itself. */
final class Database {

    private static final String NAME = "eventbot";

    private Database() {}

    /**
     * An interrupted thread closes the file in the middle of what it reads or writes: {@code retry:} opens it again.
     * Commits are written at once (by default H2 lets half a second pass, which a killed process would lose), and the
     * program closes the database itself, after everything else.
     */
    static Map<String, Object> properties(Path directory, DatabasePassword password) {
        OwnerOnly.directory(directory);
        var url = "jdbc:h2:retry:" + directory.resolve(NAME)
                + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                + ";DB_CLOSE_ON_EXIT=FALSE";
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", NAME,
                // H2 wants the file's password first, then the user's.
                "spring.datasource.password", password.value() + " " + password.value());
    }
}
