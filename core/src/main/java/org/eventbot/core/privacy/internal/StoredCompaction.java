package org.eventbot.core.privacy.internal;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Job;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.privacy.Compaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that it is due, and does it where that is possible while the program runs: on PostgreSQL. */
@RequiredArgsConstructor
class StoredCompaction implements Compaction, Job {

    static final String NAME = "host-compaction";

    private static final UUID ONLY = new UUID(0, 0);
    private static final String TABLES = """
            select quote_ident(table_name) from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE'
            """;

    private final DataSource database;
    private final JdbcClient sql;
    private final Jobs jobs;
    private final Clock clock;

    @Override
    @Transactional
    public void request() {
        sql.sql("insert into core_compaction (id, version, due_since) values (?, 0, ?)")
                .params(UUID.randomUUID(), Timestamp.from(clock.instant()))
                .update();
        jobs.soon(NAME, ONLY);
    }

    @Override
    public Optional<Instant> dueSince() {
        return sql.sql("select due_since from core_compaction order by due_since fetch first row only")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whoever asks meanwhile erased what this one may have passed already: theirs stays due. */
    @Override
    public void run(UUID subject) {
        var asked = sql.sql("select id from core_compaction").query(UUID.class).list();
        if (!asked.isEmpty() && Product.isPostgres(new JdbcTemplate(database))) {
            vacuum();
            sql.sql("delete from core_compaction where id in (:asked)")
                    .param("asked", asked)
                    .update();
        }
    }

    /** Each table on its own, outside any transaction, as PostgreSQL wants it. */
    private void vacuum() {
        var tables = sql.sql(TABLES).query(String.class).list();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (var table : tables) {
                statement.execute("vacuum full " + table);
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Without the cause: its message may quote rows. */
    private static IllegalStateException failure(SQLException cause) {
        return new IllegalStateException("The database could not be compacted (SQL state " + cause.getSQLState()
                + "); it is tried again by itself. It needs a user that owns the tables.");
    }
}
