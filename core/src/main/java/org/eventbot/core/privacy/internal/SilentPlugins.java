package org.eventbot.core.privacy.internal;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.privacy.TableUse;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plugins that left rows here and do not run: nobody counts or erases these. An empty table is nobody's data. */
@RequiredArgsConstructor
final class SilentPlugins {

    private static final String HISTORY = "flyway_schema_history_";

    private static final String TABLES = """
            select lower(table_name) from information_schema.tables
            where lower(table_schema) not in ('information_schema', 'pg_catalog')""";

    private final PluginCatalog catalog;
    private final JdbcClient sql;

    List<String> find() {
        var tables = sql.sql(TABLES).query(String.class).set();
        var off = catalog.all().stream()
                .filter(plugin -> !catalog.isRunning(plugin.id()))
                .filter(plugin -> holdsRows(tables, declared(plugin), prefix(plugin.id())))
                .map(PluginDescriptor::id);
        var gone = tables.stream()
                .filter(table -> table.startsWith(HISTORY))
                .map(table -> table.substring(HISTORY.length()))
                .filter(not(installed()::contains))
                .filter(name -> holdsRows(tables, Set.of(), name + "_"))
                .map(name -> name.replace('_', '-'));
        return Stream.concat(off, gone).collect(toCollection(TreeSet::new)).stream()
                .toList();
    }

    private Set<String> installed() {
        return Stream.concat(Stream.of("host"), catalog.all().stream().map(PluginDescriptor::id))
                .map(id -> id.replace('-', '_'))
                .collect(toSet());
    }

    private boolean holdsRows(Set<String> existing, Set<String> declared, String prefix) {
        return existing.stream()
                .filter(table -> declared.contains(table) || isPrefixed(table, prefix))
                .anyMatch(table ->
                        sql.sql("select count(*) from (select 1 from " + TableSql.name(table) + " limit 1) one")
                                        .query(Long.class)
                                        .single()
                                > 0);
    }

    /** The tables of {@code karma-plus} begin like those of {@code karma}, and belong to another. */
    private boolean isPrefixed(String table, String prefix) {
        return table.startsWith(prefix)
                && catalog.all().stream()
                        .map(plugin -> prefix(plugin.id()))
                        .noneMatch(other -> other.length() > prefix.length() && table.startsWith(other));
    }

    private static Set<String> declared(PluginDescriptor plugin) {
        return plugin.declarations().stream()
                .flatMap(declaration -> declaration.tables().stream())
                .map(TableUse::table)
                .collect(toSet());
    }

    private static String prefix(String id) {
        return id.replace('-', '_') + "_";
    }
}
