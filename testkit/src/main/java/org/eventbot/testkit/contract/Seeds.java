package org.eventbot.testkit.contract;

import java.util.List;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.vault.Scope;

/** Somebody's rows in every table of a plugin that leads to people or belongs to a scope. */
record Seeds(Scope scope, MatrixId person, List<SeededTable> tables) {

    static final int ROWS = 20;

    Seeds write(int rows) {
        for (var table : tables) {
            for (int i = 0; i < (table.isAboutPeople() ? rows : 1); i++) {
                table.add(scope, person, canary());
            }
        }
        return this;
    }

    /** What only these rows say. */
    String canary() {
        return "canary-of-" + person.localpart() + "-" + scope.id();
    }

    Target everybody() {
        return new Target.Everybody(scope);
    }

    List<String> rows() {
        return tables.stream().flatMap(table -> table.rows().stream()).toList();
    }

    void clear() {
        tables.forEach(SeededTable::clear);
    }
}
