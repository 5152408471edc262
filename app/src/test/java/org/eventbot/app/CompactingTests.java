package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file without encryption, where it can be seen. */
class CompactingTests {

    private static final String TOKEN = "CANARY7E1D9A42";

    @TempDir
    Path directory;

    private Database database;

    @BeforeEach
    void eraseARow() throws SQLException {
        var file = directory.resolve("eventbot");
        database = new Database(
                "jdbc:h2:" + file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;MAX_COMPACT_TIME=0", "bot", "", file);
        execute(
                "create table core_compaction (id integer)",
                "create table people (name varchar(100))",
                "insert into people select '" + TOKEN + "' || \"X\" from system_range(1, 500)");
        execute("delete from people");
    }

    @Test
    void leavesNothingOfWhatWasErasedOnceThatIsDue() throws SQLException, IOException {
        assertThat(content().contains(TOKEN)).as("the control").isTrue();
        execute("insert into core_compaction values (1)");

        assertThat(new Compacting(database).ifDue()).isTrue();

        assertThat(content().contains(TOKEN)).isFalse();
        assertThat(new Compacting(database).ifDue()).as("once more").isFalse();
    }

    @Test
    void doesNothingWhileNothingIsDue() throws IOException {
        assertThat(new Compacting(database).ifDue()).isFalse();
        assertThat(content().contains(TOKEN)).isTrue();
    }

    @Test
    void doesItWhenAskedTo() throws IOException {
        new Compacting(database).now();

        assertThat(content().contains(TOKEN)).isFalse();
    }

    @Test
    void mindsNoDatabaseThatIsNotThereYet() {
        var file = directory.resolve("other");

        assertThat(new Compacting(new Database("jdbc:h2:" + file, "bot", "", file)).ifDue())
                .isFalse();
        assertThat(directory.resolve("other.mv.db")).doesNotExist();
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "bot", "");
                var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    private String content() throws IOException {
        return Files.readString(directory.resolve("eventbot.mv.db"), StandardCharsets.ISO_8859_1);
    }
}
