package org.eventbot.core.privacy.internal;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eventbot.core.privacy.TableUse;

/** The statements for one declared table, the same for H2 and PostgreSQL. Parameters are named. */
final class TableSql {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private final TableUse use;
    private final String table;
    private final String key;

    TableSql(TableUse use) {
        this.use = use;
        this.table = name(use.table());
        this.key = name(use.key());
    }

    /** What SQL calls a table or column. A declaration is code that the operator chose, and still no place for SQL. */
    static String name(String declared) {
        var lower = declared.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(lower).matches()) {
            throw new IllegalArgumentException(
                    "A declared table or column has letters, digits and underscores, found '" + declared + "'");
        }
        return '"' + lower + '"';
    }

    String count(String condition) {
        return "select count(*) from " + table + " where " + condition;
    }

    String people(String column) {
        return "select distinct " + name(column) + " from " + table + " where " + ofScope() + " and " + name(column)
                + " is not null";
    }

    /** Takes the first that match, whichever they are now. */
    String delete(String condition) {
        return "delete from " + table + " where " + key + " in (select " + key + " from " + table + " where "
                + condition + " order by " + key + " limit :most)";
    }

    String deleteThese() {
        return "delete from " + table + " where " + key + " in (:ids)";
    }

    /** All columns that may be shown to the person. */
    String copy(String condition) {
        var columns =
                Stream.concat(Stream.of(use.key()), use.columns().stream()).distinct();
        return "select " + names(columns) + " from " + table + " where " + condition + " order by " + key;
    }

    /** The next rows in the order of their keys, of one scope or of all. */
    String page(boolean first, boolean ofOneScope) {
        var columns = Stream.of(Stream.of(use.key()), use.scope().stream(), people(), use.sealed().stream())
                .flatMap(all -> all)
                .distinct();
        var conditions = Stream.of(first ? "" : key + " > :after", ofOneScope ? ofScope() : "")
                .filter(one -> !one.isEmpty())
                .collect(joining(" and "));
        return "select " + names(columns) + " from " + table + (conditions.isEmpty() ? "" : " where " + conditions)
                + " order by " + key + " limit :most";
    }

    /** A table without a column for it belongs to the host's scope as a whole. */
    String ofScope() {
        return use.scope().map(column -> name(column) + " = :scope").orElse("1 = 1");
    }

    /** Rows of the scope that lead to the person by one of the first columns, and by none of the others. */
    String ofPerson(Collection<String> by, Set<String> butNotBy) {
        var any = by.stream().map(TableSql::equal).collect(joining(" or "));
        var none = butNotBy.stream()
                .map(column -> " and (" + name(column) + " is null or not " + equal(column) + ")")
                .collect(joining());
        return ofScope() + " and (" + any + ")" + none;
    }

    private static String equal(String column) {
        return name(column) + " = :" + column;
    }

    private Stream<String> people() {
        return use.subjects().stream().map(TableUse.SubjectColumn::column);
    }

    private static String names(Stream<String> columns) {
        return columns.map(TableSql::name).collect(joining(", "));
    }
}
