package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.internal.TinkVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a key opens stays hidden from the search for canaries. */
class CanaryRowsTests {

    private static final String URL = "jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    private static final Scope EVENT = new Scope(UUID.randomUUID());

    private final UUID row = UUID.randomUUID();
    private final Vault vault;
    private Connection connection;

    CanaryRowsTests(@TempDir Path folder) {
        vault = TinkVault.open(CanaryDatabase.keys(folder));
    }

    @BeforeEach
    void fill() throws SQLException {
        connection = DriverManager.getConnection(URL);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table guest (id uuid, plain varchar(20), sealed bytea, person_index uuid)");
        }
        vault.open(EVENT);
        try (PreparedStatement guest = connection.prepareStatement("insert into guest values (?, 'a word', ?, ?)")) {
            guest.setObject(1, row);
            guest.setBytes(2, vault.seal(EVENT, new Binding("guest", "sealed", row), "@ada:example.org"));
            guest.setObject(3, UUID.randomUUID());
            guest.execute();
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void opensWhatAnyKeyOpens() throws SQLException {
        CanaryRows rows = CanaryRows.read(connection, vault);

        assertThat(rows.opened()).containsExactly("guest\t@ada:example.org");
        assertThat(rows.keyed())
                .extracting(CanaryRows.Keyed::column)
                .containsExactlyInAnyOrder("sealed", "person_index");
    }

    @Test
    void opensNothingWithoutTheKey() throws SQLException {
        vault.destroy(EVENT);

        assertThat(CanaryRows.read(connection, vault).opened()).isEmpty();
    }

    @Test
    void showsWhatIsInTheClear() throws SQLException {
        assertThat(CanaryRows.read(connection, vault).stored())
                .singleElement()
                .asString()
                .contains("a word");
    }
}
