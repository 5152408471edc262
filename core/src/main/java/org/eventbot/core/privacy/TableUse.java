package org.eventbot.core.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a table's columns hold. A column that no declaration names fails the build. Where scope and subject are named,
 * core counts, copies and erases the rows by itself.
 *
 * @param table the table's name; its primary key is a UUID named {@code id}, or the scope's column when a scope has one
 *     row at most
 * @param sealed columns whose values the vault sealed: personal data, unreadable without the scope's key
 * @param indexes columns with blind indexes: find a person's rows, tell nothing without the scope's key
 * @param plain columns that hold nothing personal
 * @param scopeColumn the column with the id of the scope whose key sealed the row, one of those above; null when it is
 *     the host's scope for all rows
 * @param subjects columns with the blind index of a person, each of them also one of {@code indexes}
 */
public record TableUse(
        String table,
        List<String> sealed,
        List<String> indexes,
        List<String> plain,
        @Nullable String scopeColumn,
        List<SubjectColumn> subjects) {

    public TableUse {
        sealed = List.copyOf(sealed);
        indexes = List.copyOf(indexes);
        plain = List.copyOf(plain);
        subjects = List.copyOf(subjects);
    }

    /**
     * A column that leads to a person.
     *
     * @param label as given to {@link org.eventbot.core.vault.Vault#index}
     * @param ground why the row stays although the person asks for erasure, and what ends it; null when it goes
     */
    public record SubjectColumn(
            String column, String label, @Nullable String ground) {}

    public static TableUse table(String name) {
        return new TableUse(name, List.of(), List.of(), List.of(), null, List.of());
    }

    public TableUse sealed(String... columns) {
        return new TableUse(table, List.of(columns), indexes, plain, scopeColumn, subjects);
    }

    public TableUse indexes(String... columns) {
        return new TableUse(table, sealed, List.of(columns), plain, scopeColumn, subjects);
    }

    public TableUse plain(String... columns) {
        return new TableUse(table, sealed, indexes, List.of(columns), scopeColumn, subjects);
    }

    /** The rows belong to the scope whose id is in that column. */
    public TableUse scopedBy(String column) {
        return new TableUse(table, sealed, indexes, plain, column, subjects);
    }

    /** The column holds the blind index of the person that the row is about, made under that label. */
    public TableUse about(String column, String label) {
        return about(new SubjectColumn(column, label, null));
    }

    /**
     * The same for a row that may not go yet when the person asks for erasure (GDPR, article 17(3)). It goes with its
     * scope, or when what the ground says has happened.
     *
     * @param ground for the person who asked: why it stays, and what ends it
     */
    public TableUse keptFor(String column, String label, String ground) {
        return about(new SubjectColumn(column, label, ground));
    }

    private TableUse about(SubjectColumn column) {
        var all = Stream.concat(subjects.stream(), Stream.of(column)).toList();
        return new TableUse(table, sealed, indexes, plain, scopeColumn, all);
    }

    /** Whether core can tell which rows belong to a scope or to a person. */
    public boolean isReachable() {
        return scopeColumn != null || !subjects.isEmpty();
    }

    /** The primary key's column. */
    public String key() {
        return scopeColumn == null || columns().contains("id") ? "id" : scopeColumn;
    }

    /** See {@link #scopedBy}. */
    public Optional<String> scope() {
        return Optional.ofNullable(scopeColumn);
    }

    /** Every column that this declaration names. */
    public Set<String> columns() {
        var all = new HashSet<>(sealed);
        all.addAll(indexes);
        all.addAll(plain);
        all.addAll(subjects.stream().map(SubjectColumn::column).collect(Collectors.toSet()));
        if (scopeColumn != null) {
            all.add(scopeColumn);
        }
        return Set.copyOf(all);
    }
}
