package org.eventbot.testkit.contract;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.TableUse;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes rows about somebody into a declared table, by what declaration and schema say, and reads them byte for byte. */
final class SeededTable {

    /** What is due so late is not done by any job of the running host. */
    private static final Timestamp NEVER = Timestamp.from(Instant.parse("2100-01-01T00:00:00Z"));

    private final TableUse use;
    private final JdbcTemplate sql;
    private final Vault vault;
    private final BiFunction<String, String, @Nullable Object> samples;
    private final List<Map<String, Object>> columns;
    private final List<UUID> ids = new ArrayList<>();

    SeededTable(TableUse use, JdbcTemplate sql, Vault vault, BiFunction<String, String, @Nullable Object> samples) {
        this.use = use;
        this.sql = sql;
        this.vault = vault;
        this.samples = samples;
        this.columns = sql.queryForList(
                "select lower(column_name) as name, lower(data_type) as type, is_nullable as empty,"
                        + " character_maximum_length as length from information_schema.columns"
                        + " where lower(table_name) = ? order by ordinal_position",
                use.table());
    }

    /** Whether each person has rows of their own in one scope. */
    boolean isAboutPeople() {
        return isAboutPeople(use);
    }

    static boolean isAboutPeople(TableUse use) {
        return !use.subjects().isEmpty()
                && use.scope().filter(use.key()::equals).isEmpty();
    }

    /**
     * Writes a row.
     *
     * @param canary what each sealed value holds
     */
    void add(Scope own, MatrixId person, String canary) {
        var scope = use.scope().isPresent() ? own : Scope.host();
        var id = use.scope().filter(use.key()::equals).isPresent() ? scope.id() : UUID.randomUUID();
        var row = new LinkedHashMap<String, Object>();
        for (var column : columns) {
            var name = String.valueOf(column.get("name"));
            var value = value(column, name, id, scope, person, canary);
            if (value != null) {
                row.put(name, value);
            }
        }
        sql.update(
                "insert into " + use.table() + " ("
                        + row.keySet().stream().map(one -> '"' + one + '"').collect(Collectors.joining(", "))
                        + ") values ("
                        + row.keySet().stream().map(one -> "?").collect(Collectors.joining(", ")) + ")",
                row.values().toArray());
        ids.add(id);
    }

    private @Nullable Object value(
            Map<String, Object> column, String name, UUID id, Scope scope, MatrixId person, String canary) {
        if (name.equals(use.key())) {
            return id;
        }
        if (use.scope().filter(name::equals).isPresent()) {
            return scope.id();
        }
        if (use.sealed().contains(name)) {
            return vault.seal(scope, new Binding(use.table(), name, id), canary + "-" + name);
        }
        for (var subject : use.subjects()) {
            if (subject.column().equals(name)) {
                return vault.index(scope, subject.label(), person.value());
            }
        }
        var sample = samples.apply(use.table(), name);
        return sample != null || "YES".equals(column.get("empty")) ? sample : made(column, name);
    }

    private Object made(Map<String, Object> column, String name) {
        var type = String.valueOf(column.get("type"));
        if (type.equals("uuid")) {
            return UUID.randomUUID();
        } else if (type.equals("boolean")) {
            return false;
        } else if (type.startsWith("timestamp")) {
            return NEVER;
        } else if (type.equals("bigint") || type.equals("integer") || type.equals("smallint")) {
            return 1;
        } else if (type.startsWith("character")) {
            var text = UUID.randomUUID().toString().replace("-", "");
            return column.get("length") instanceof Number most
                    ? text.substring(0, (int) Math.min(text.length(), most.longValue()))
                    : text;
        }
        throw new IllegalStateException("The contract makes no " + type + " for " + use.table() + "." + name
                + ": override sample(table, column) and give one");
    }

    /** Every row that was written and is there still, byte for byte. */
    List<String> rows() {
        return ids.stream()
                .flatMap(id ->
                        sql.queryForList("select * from " + use.table() + " where " + use.key() + " = ?", id).stream())
                .map(row -> row.values().stream().map(SeededTable::text).collect(Collectors.joining("|")))
                .toList();
    }

    void clear() {
        ids.forEach(id -> sql.update("delete from " + use.table() + " where " + use.key() + " = ?", id));
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
