package org.eventbot.testbed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.eventbot.core.vault.internal.TinkVault;
import org.eventbot.core.vault.internal.VaultSettings;

/** The database of one program, of either kind: where it lies, what is in it, and what lies in its files. */
interface CanaryDatabase extends AutoCloseable {

    /** Tells the program where it is. */
    void configure(BotProcess bot);

    /** How one gets in; of the embedded database, while the program does not run. */
    Login login();

    /** What a server does by itself after many changes. */
    default void work() {}

    /** Its files, as somebody reads them who has the keys; the program has ended. */
    Path files();

    /** Lets what deleted rows left behind be written over, as the operator is told to, and ends the program. */
    void compact(BotProcess bot);

    @Override
    void close();

    /** Everything that is stored, and what of it can be opened; the program has ended. */
    static CanaryRows rows(CanaryDatabase database, Path home) {
        try (Connection connection = database.login().connect()) {
            return CanaryRows.read(connection, TinkVault.open(keys(home)));
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to read the program's tables.", e);
        }
    }

    static VaultSettings keys(Path home) {
        return new VaultSettings(BotSettings.keys(home), Optional.of(BotSettings.MASTER_KEY));
    }

    /** An address of JDBC, and who opens it. */
    record Login(String url, String user, String password) {

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }
}
