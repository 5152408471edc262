package org.eventbot.testbed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.VaultException;

/**
 * All rows of a program's database, and all that its keys open. It knows nothing of what a plugin declares: each value is
 * tried with each key.
 *
 * @param stored lines as the database holds them
 * @param opened lines with what was sealed in it
 * @param keyed what only somebody with a key can make anything of: sealed values and blind indexes
 */
record CanaryRows(List<String> stored, List<String> opened, Set<Keyed> keyed) {

    static CanaryRows read(Connection connection, Vault vault) throws SQLException {
        CanaryRows rows = new CanaryRows(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select * from \"" + table + '"')) {
                while (row.next()) {
                    rows.add(table, row, vault);
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private void add(String table, ResultSet row, Vault vault) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        TreeMap<String, Object> values = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (row.getObject(i) != null) {
                values.put(columns.getColumnName(i), row.getObject(i));
            }
        }
        stored.add(table + values.values().stream().map(CanaryRows::text).collect(Collectors.joining("\t", "\t", "")));
        List<UUID> ids = values.values().stream()
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .toList();
        values.forEach((column, value) -> {
            if (value instanceof byte[] sealed) {
                List<String> texts = open(vault, table, column, ids, sealed).toList();
                texts.forEach(text -> {
                    opened.add(table + "\t" + text);
                    keyed.add(new Keyed(table, column, HexFormat.of().formatHex(sealed)));
                });
            } else if (value instanceof UUID index && column.endsWith("index")) {
                keyed.add(new Keyed(table, column, HexFormat.of().formatHex(bytes(index))));
            }
        });
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                        + '\t'
                        + HexFormat.of().formatHex(bytes)
                : String.valueOf(value);
    }

    private static Stream<String> open(Vault vault, String table, String column, List<UUID> ids, byte[] sealed) {
        return vault.scopes().stream().flatMap(scope -> ids.stream()
                .flatMap(id -> open(vault, scope, new Binding(table, column, id), sealed)));
    }

    private static Stream<String> open(Vault vault, Scope scope, Binding where, byte[] sealed) {
        try {
            return Stream.of(vault.unseal(scope, where, sealed));
        } catch (VaultException anotherKey) {
            return Stream.empty();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    void write(Path folder) {
        write(folder.resolve("stored.txt"), stored);
        write(folder.resolve("opened.txt"), opened);
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                for (String line : lines) {
                    out.write(line);
                    out.newLine();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sealed value, or a blind index. */
    record Keyed(String table, String column, String hex) {

        Trace trace() {
            return new Trace(
                    table + "." + column,
                    Map.of("bytes", Trace.fold(HexFormat.of().parseHex(hex))));
        }
    }
}
