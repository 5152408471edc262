package org.eventbot.core.privacy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.TableUse;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.VaultException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visits a table's rows in the order of their keys, page by page, whatever happens to the table meanwhile. */
@RequiredArgsConstructor
final class TableWalk {

    private static final int PAGE = 500;

    private final TableUse use;
    private final TableSql statements;
    private final JdbcClient sql;
    private final Vault vault;

    /** Visits the rows of one scope, until the visitor has seen enough. */
    void rows(Scope scope, Predicate<HeldRow> goesOn) {
        walk(use.scope().isPresent() ? scope : null, goesOn);
    }

    /** How many rows belong to the scope, each row of the table looked at. */
    long count(Scope scope) {
        var found = new long[1];
        walk(null, row -> {
            var own = row.scope();
            if (own == null ? use.scope().isEmpty() && scope.equals(Scope.host()) : own.equals(scope.id())) {
                found[0]++;
            }
            return true;
        });
        return found[0];
    }

    /** Whether something sealed in the row names the person. What cannot be opened any more tells nobody anything. */
    boolean mentions(HeldRow row, Scope scope, Mention mention) {
        return row.sealed().entrySet().stream()
                .anyMatch(value -> mention.isIn(open(row.id(), scope, value.getKey(), value.getValue())));
    }

    private String open(UUID row, Scope scope, String column, byte[] sealed) {
        try {
            return vault.unseal(scope, new Binding(use.table(), column, row), sealed);
        } catch (VaultException damagedOrForgotten) {
            return "";
        }
    }

    private void walk(@Nullable Scope scope, Predicate<HeldRow> goesOn) {
        @Nullable UUID after = null;
        List<HeldRow> page;
        do {
            page = page(after, scope);
            for (var row : page) {
                if (!goesOn.test(row)) {
                    return;
                }
                after = row.id();
            }
        } while (page.size() == PAGE);
    }

    private List<HeldRow> page(@Nullable UUID after, @Nullable Scope scope) {
        var spec = sql.sql(statements.page(after == null, scope != null)).param("most", PAGE);
        if (after != null) {
            spec = spec.param("after", after);
        }
        if (scope != null) {
            spec = spec.param("scope", scope.id());
        }
        return spec.query((row, number) -> read(row)).list();
    }

    private HeldRow read(ResultSet row) throws SQLException {
        var people = new HashMap<String, UUID>();
        for (var subject : use.subjects()) {
            var index = row.getObject(subject.column(), UUID.class);
            if (index != null) {
                people.put(subject.column(), index);
            }
        }
        var sealed = new HashMap<String, byte[]>();
        for (var column : use.sealed()) {
            var value = row.getBytes(column);
            if (value != null) {
                sealed.put(column, value);
            }
        }
        var scope = use.scope().isPresent() ? row.getObject(use.scope().get(), UUID.class) : null;
        return new HeldRow(row.getObject(use.key(), UUID.class), scope, people, sealed);
    }
}
