package org.eventbot.core.privacy.internal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eventbot.core.privacy.Erased.Retained;
import org.eventbot.core.privacy.PersonalData.Copy;
import org.eventbot.core.privacy.Subject;
import org.eventbot.core.privacy.TableUse;
import org.eventbot.core.privacy.TableUse.SubjectColumn;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Counts, copies and erases the rows of one declared table, by what its declaration says about its columns. */
final class HeldTable {

    /** Databases take so many parameters and not many more. */
    private static final int AT_ONCE = 1000;

    private final TableUse use;
    private final TableSql statements;
    private final TableWalk walk;
    private final JdbcClient sql;
    private final Vault vault;
    private final Set<String> kept;

    HeldTable(TableUse use, JdbcClient sql, Vault vault) {
        this.use = use;
        this.statements = new TableSql(use);
        this.walk = new TableWalk(use, statements, sql, vault);
        this.sql = sql;
        this.vault = vault;
        this.kept = columns(column -> column.ground() != null);
    }

    long count(Target what) {
        return conditions(what, false).stream()
                .mapToLong(condition -> number(bound(statements.count(condition), what)))
                .sum();
    }

    /** Adds whom the rows of the scope lead to, by the label of their index. */
    void people(Scope scope, Map<String, Set<UUID>> known) {
        if (concerns(scope)) {
            use.subjects().forEach(subject -> known.computeIfAbsent(subject.label(), none -> new HashSet<>())
                    .addAll(bound(statements.people(subject.column()), new Target.Everybody(scope))
                            .query(UUID.class)
                            .list()));
        }
    }

    /** Writes the person's rows, opened. */
    void copy(Target.Person who, Copy copy) {
        var reader = new CopyReader(use, vault, who.scope());
        conditions(who, false).forEach(condition -> bound(statements.copy(condition), who)
                .query(reader)
                .list()
                .forEach(copy::add));
    }

    /** Erases what an index leads to; returns how many rows. */
    int erase(Target what, int atMost) {
        return conditions(what, true).stream()
                .mapToInt(condition -> bound(statements.delete(condition), what)
                        .param("most", atMost)
                        .update())
                .sum();
    }

    /** Rows that name the person although no index leads from the person to them. */
    List<UUID> mentions(Target what, int atMost) {
        var found = new ArrayList<UUID>();
        if (what instanceof Target.Person who && !use.sealed().isEmpty() && concerns(who.scope())) {
            who.who()
                    .matrixId()
                    .map(Mention::of)
                    .ifPresent(mention -> walk.rows(who.scope(), row -> {
                        if (!isKept(row, who.who()) && walk.mentions(row, who.scope(), mention)) {
                            found.add(row.id());
                        }
                        return found.size() < atMost;
                    }));
        }
        return found;
    }

    int erase(List<UUID> rows) {
        var erased = 0;
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            erased += sql.sql(statements.deleteThese()).param("ids", some).update();
        }
        return erased;
    }

    /** What a person's erasure leaves where it is, and why. */
    List<Retained> retained(Target what) {
        if (!(what instanceof Target.Person who) || !concerns(who.scope())) {
            return List.of();
        }
        return use.subjects().stream()
                .flatMap(column -> retained(who, column).stream())
                .toList();
    }

    private List<Retained> retained(Target.Person who, SubjectColumn column) {
        var ground = column.ground();
        if (ground == null || who.who().index(column.label()).isEmpty()) {
            return List.of();
        }
        var condition = statements.ofPerson(Set.of(column.column()), Set.of());
        var rows = number(bound(statements.count(condition), who));
        return rows == 0 ? List.of() : List.of(new Retained(rows, ground));
    }

    /** By another way: every row is visited, and what belongs to the target is told here and not by the database. */
    long remains(Target what) {
        return what instanceof Target.Person who ? remainsOf(who) : walk.count(what.scope());
    }

    private long remainsOf(Target.Person who) {
        if (!concerns(who.scope())) {
            return 0;
        }
        var looked = indexes(who.who());
        var goes = columns(column -> column.ground() == null);
        var mention = who.who().matrixId().map(Mention::of);
        var left = new long[1];
        walk.rows(who.scope(), row -> {
            if (!row.leadsTo(looked, kept)
                    && (row.leadsTo(looked, goes)
                            || mention.filter(one -> walk.mentions(row, who.scope(), one))
                                    .isPresent())) {
                left[0]++;
            }
            return true;
        });
        return left[0];
    }

    private boolean isKept(HeldRow row, Subject who) {
        return row.leadsTo(indexes(who), kept);
    }

    /** None when nothing of the target can be in this table. */
    private List<String> conditions(Target what, boolean toErase) {
        if (!concerns(what.scope())) {
            return List.of();
        }
        if (!(what instanceof Target.Person who)) {
            return List.of(statements.ofScope());
        }
        var known = indexes(who.who()).keySet();
        var by = known.stream()
                .filter(column -> !toErase || !kept.contains(column))
                .toList();
        var butNotBy = toErase ? known.stream().filter(kept::contains).collect(toSet()) : Set.<String>of();
        return by.isEmpty() ? List.of() : List.of(statements.ofPerson(by, butNotBy));
    }

    private boolean concerns(Scope scope) {
        return use.scope().isPresent() || scope.equals(Scope.host());
    }

    private Map<String, UUID> indexes(Subject who) {
        return use.subjects().stream()
                .flatMap(column -> who.index(column.label()).map(index -> Map.entry(column.column(), index)).stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<String> columns(Predicate<SubjectColumn> which) {
        return use.subjects().stream().filter(which).map(SubjectColumn::column).collect(toSet());
    }

    private StatementSpec bound(String statement, Target what) {
        var spec = sql.sql(statement);
        if (use.scope().isPresent()) {
            spec = spec.param("scope", what.scope().id());
        }
        var indexes = what instanceof Target.Person who ? indexes(who.who()) : Map.<String, UUID>of();
        for (var index : indexes.entrySet()) {
            spec = spec.param(index.getKey(), index.getValue());
        }
        return spec;
    }

    private static long number(StatementSpec count) {
        return count.query(Long.class).single();
    }
}
