package org.eventbot.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginMigrations;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database as an earlier state of the program left it, with a row in each of its tables. */
final class OldDatabase {

    /** The same everywhere, so that what refers to another row finds it. */
    private static final UUID ID = UUID.randomUUID();

    private static final String OUR_COLUMNS = """
            select lower(table_name) as owner, lower(column_name) as name, lower(data_type) as type,
                is_nullable as empty, character_maximum_length as length
            from information_schema.columns
            where lower(table_schema) not in ('information_schema', 'pg_catalog')
              and lower(table_name) not like 'flyway%'
            order by 1, 2""";

    private final DataSource database;
    private final JdbcTemplate sql;

    OldDatabase(DataSource database) {
        this.database = database;
        this.sql = new JdbcTemplate(database);
    }

    /** Does what the program did when it had these migrations. */
    void migrate(List<LandedMigration> migrations, Path folder) {
        migrations.forEach(migration -> put(migration, folder));
        migrations.stream().map(LandedMigration::owner).distinct().forEach(owner -> Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + folder.resolve(owner))
                .table("flyway_schema_history_" + owner)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate());
    }

    private static void put(LandedMigration migration, Path folder) {
        try {
            var place = Files.createDirectories(folder.resolve(migration.owner()));
            Files.write(place.resolve(migration.file()), migration.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does what the program does now. */
    void migrate() {
        var catalog = PluginCatalog.load(OldDatabase.class.getClassLoader());
        new PluginMigrations(catalog)
                .migrate(Flyway.configure().dataSource(database).load());
    }

    /** A row in each table that has none yet. */
    void fill() {
        columns().forEach((table, columns) -> {
            if (rows().getOrDefault(table, 0L) == 0) {
                fill(table, columns);
            }
        });
    }

    private void fill(String table, List<Map<String, Object>> columns) {
        var row = new LinkedHashMap<String, Object>();
        columns.stream()
                .filter(column -> "NO".equals(column.get("empty")))
                .forEach(column -> row.put('"' + String.valueOf(column.get("name")) + '"', value(column)));
        sql.update(
                "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + row.keySet().stream().map(one -> "?").collect(Collectors.joining(", ")) + ")",
                row.values().toArray());
    }

    private static Object value(Map<String, Object> column) {
        var type = String.valueOf(column.get("type"));
        if (type.equals("uuid")) {
            return ID;
        } else if (type.equals("boolean")) {
            return false;
        } else if (type.startsWith("timestamp")) {
            return Timestamp.from(Instant.EPOCH);
        } else if (type.startsWith("character")) {
            return "x";
        } else if (type.equals("bytea") || type.startsWith("binary")) {
            return new byte[] {1};
        }
        return 1;
    }

    /** How many there are in each table. */
    Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        columns()
                .keySet()
                .forEach(table -> rows.put(table, sql.queryForObject("select count(*) from " + table, Long.class)));
        return rows;
    }

    private Map<String, List<Map<String, Object>>> columns() {
        return sql.queryForList(OUR_COLUMNS).stream()
                .collect(Collectors.groupingBy(column -> String.valueOf(column.get("owner"))));
    }

    /** Every column and every index, in words. */
    List<String> schema() throws SQLException {
        var words = new ArrayList<String>();
        sql.queryForList(OUR_COLUMNS).forEach(column -> words.add(column.toString()));
        try (var connection = database.getConnection()) {
            for (var table : columns().keySet()) {
                // By name, since PostgreSQL and H2 give indexes of constraints names of their own.
                var indexes = new TreeMap<String, String>();
                try (var found = connection.getMetaData().getIndexInfo(null, null, table, false, true)) {
                    while (found.next()) {
                        indexes.merge(
                                String.valueOf(found.getString("INDEX_NAME")),
                                table + " " + found.getBoolean("NON_UNIQUE") + " " + found.getString("COLUMN_NAME"),
                                (some, more) -> some + ", " + more);
                    }
                }
                words.addAll(new TreeSet<>(indexes.values()));
            }
        }
        return words;
    }
}
