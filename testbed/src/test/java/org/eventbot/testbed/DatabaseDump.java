package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventbot.core.vault.internal.DatabasePassword;
import org.eventbot.core.vault.internal.VaultSettings;

/**
 * All rows of the embedded database as SQL. The file itself is encrypted and would hide a name that somebody stored in
 * the clear.
 */
final class DatabaseDump {

    private static final String SUFFIX = ".mv.db";
    // As the program opens it; otherwise H2 does not find its own tables.
    private static final String MODES = ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private DatabaseDump() {}

    /**
     * Reads the one database below the folder. The program must have ended: it locks the file.
     *
     * @param password the file's and the user's, separated by a blank
     * @param target the file to write
     */
    static void write(Path folder, String user, String password, Path target) {
        try (Connection connection = DriverManager.getConnection(address(folder), user, password);
                PreparedStatement script = connection.prepareStatement("SCRIPT TO ?")) {
            script.setString(1, target.toString());
            script.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to open the database of the program that was stopped.", e);
        }
    }

    /** The program derives one word from its keys, for the file and for the user. */
    static String password(Path home) {
        VaultSettings keys = new VaultSettings(BotSettings.keys(home), Optional.of(BotSettings.MASTER_KEY));
        String word = DatabasePassword.of(keys).value();
        return word + " " + word;
    }

    /** Of the one database below the folder. */
    static String address(Path folder) {
        return "jdbc:h2:file:%s%s;IFEXISTS=TRUE".formatted(database(folder), MODES);
    }

    /** Where it is, without the end of its files' names. */
    static String database(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = files.map(file -> file.toAbsolutePath().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .toList();
            if (found.size() != 1) {
                throw new AssertionError("Expected one database below " + folder + ", found " + found);
            }
            return found.get(0).substring(0, found.get(0).length() - SUFFIX.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
