package org.eventbot.core.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a table's columns hold. A column that no declaration names fails the build.
 *
 * @param table the table's name
 * @param sealed columns whose values the vault sealed: personal data, unreadable without the scope's key
 * @param indexes columns with blind indexes: find a person's rows, tell nothing without the scope's key
 * @param plain columns that hold nothing personal
 */
public record TableUse(String table, List<String> sealed, List<String> indexes, List<String> plain) {

    public TableUse {
        sealed = List.copyOf(sealed);
        indexes = List.copyOf(indexes);
        plain = List.copyOf(plain);
    }

    public static TableUse table(String name) {
        return new TableUse(name, List.of(), List.of(), List.of());
    }

    public TableUse sealed(String... columns) {
        return new TableUse(table, List.of(columns), indexes, plain);
    }

    public TableUse indexes(String... columns) {
        return new TableUse(table, sealed, List.of(columns), plain);
    }

    public TableUse plain(String... columns) {
        return new TableUse(table, sealed, indexes, List.of(columns));
    }

    /** Every column that this declaration names. */
    public Set<String> columns() {
        var all = new HashSet<>(sealed);
        all.addAll(indexes);
        all.addAll(plain);
        return Set.copyOf(all);
    }
}
