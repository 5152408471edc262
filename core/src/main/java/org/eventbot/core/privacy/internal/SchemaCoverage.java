package org.eventbot.core.privacy.internal;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.TableUse;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the database with what was declared: a column that nobody declares is data that no notice mentions and no
 * erasure reaches.
 *
 * @param undeclared {@code table.column} that exists and that no declaration names
 * @param absent {@code table.column} that is declared and does not exist
 */
public record SchemaCoverage(Set<String> undeclared, Set<String> absent) {

    /** All columns but the system's own and those of Flyway's histories, which hold nothing but migrations. */
    private static final String COLUMNS = """
            select lower(table_name || '.' || column_name)
            from information_schema.columns
            where lower(table_schema) not in ('information_schema', 'pg_catalog')
              and lower(table_name) not like 'flyway\\_schema\\_history%' escape '\\'
            """;

    public SchemaCoverage {
        undeclared = Collections.unmodifiableSet(new TreeSet<>(undeclared));
        absent = Collections.unmodifiableSet(new TreeSet<>(absent));
    }

    /** Reads the schema of a database that is migrated already. */
    public static SchemaCoverage of(DataSource database, Declarations declarations) {
        var existing =
                JdbcClient.create(database).sql(COLUMNS).query(String.class).set();
        var declared = declared(declarations);
        return new SchemaCoverage(without(existing, declared), without(declared, existing));
    }

    /** Whether database and declarations say the same. */
    public boolean isComplete() {
        return undeclared.isEmpty() && absent.isEmpty();
    }

    private static Set<String> declared(Declarations declarations) {
        return declarations.all().stream()
                .flatMap(entry -> entry.declarations().stream())
                .flatMap(declaration -> declaration.tables().stream())
                .flatMap(use -> use.columns().stream().map(column -> qualified(use, column)))
                .collect(Collectors.toSet());
    }

    private static String qualified(TableUse use, String column) {
        return (use.table() + "." + column).toLowerCase(Locale.ROOT);
    }

    private static Set<String> without(Set<String> columns, Set<String> others) {
        var left = new HashSet<>(columns);
        left.removeAll(others);
        return left;
    }
}
