package org.eventbot.core.privacy.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.plugin.BeforeServing;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.TableUse;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps PostgreSQL's planner from noting what is sealed or indexed. It takes examples of a column's values; these stay in
 * its notes when the table is emptied, and no vacuum takes them out (PostgreSQL, "Statistics Used by the Planner").
 */
@RequiredArgsConstructor
final class UnnotedColumns implements BeforeServing {

    private static final String NOTED = """
            select format('alter table %I alter column %I set statistics 0', noted.relname, part.attname)
            from pg_attribute part join pg_class noted on noted.oid = part.attrelid
            where noted.relnamespace = cast(current_schema() as regnamespace) and noted.relname = :table
              and part.attname in (:columns) and coalesce(part.attstattarget, -1) <> 0
            """;

    private final Declarations declarations;
    private final JdbcOperations database;
    private final JdbcClient sql;

    @Override
    public String plugin() {
        return DeclarationBook.HOST;
    }

    /** What is told once, PostgreSQL knows for good; a plugin that joined since has new tables. */
    @Override
    public void run() {
        if (Product.isPostgres(database)) {
            declarations.all().stream()
                    .flatMap(entry -> entry.declarations().stream())
                    .flatMap(declaration -> declaration.tables().stream())
                    .flatMap(use -> noted(use).stream())
                    .forEach(database::execute);
        }
    }

    private List<String> noted(TableUse use) {
        Set<String> columns = new HashSet<>(use.sealed());
        columns.addAll(use.indexes());
        use.subjects().forEach(subject -> columns.add(subject.column()));
        return columns.isEmpty()
                ? List.of()
                : sql.sql(NOTED)
                        .param("table", use.table())
                        .param("columns", columns)
                        .query(String.class)
                        .list();
    }
}
