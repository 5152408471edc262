package org.eventbot.core.privacy.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.CopyEditor;
import org.eventbot.core.privacy.Erased;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Target;
import org.springframework.transaction.support.TransactionOperations;

/** A category whose tables are declared so well that core does all of it. */
@RequiredArgsConstructor
final class HeldCategory implements PersonalData {

    private final String owner;
    private final String category;
    private final List<HeldTable> tables;
    private final CopyEditor editor;
    private final TransactionOperations transaction;

    @Override
    public String owner() {
        return owner;
    }

    @Override
    public String category() {
        return category;
    }

    @Override
    public long count(Target what) {
        return tables.stream().mapToLong(table -> table.count(what)).sum();
    }

    @Override
    public void export(Target.Person who, Copy copy) {
        tables.forEach(table -> table.copy(who, record -> {
            Map<String, ?> edited = editor.edit(who, record);
            if (!edited.isEmpty()) {
                copy.add(edited);
            }
        }));
    }

    /** First what indexes lead to; when that is gone, what only a reading finds. */
    @Override
    public Erased erase(Target what, int atMost) {
        var indexed = indexed(what, atMost);
        if (indexed == atMost) {
            return Erased.someOf(indexed);
        }
        var erased = indexed + named(what, atMost - indexed);
        var retained =
                tables.stream().flatMap(table -> table.retained(what).stream()).toList();
        return new Erased(erased, retained, erased < atMost);
    }

    private int indexed(Target what, int atMost) {
        return inTransaction(() -> {
            var erased = 0;
            for (var table : tables) {
                if (erased < atMost) {
                    erased += table.erase(what, atMost - erased);
                }
            }
            return erased;
        });
    }

    /** Reading takes its time, and waits for no lock. */
    private int named(Target what, int atMost) {
        var erased = 0;
        for (var table : tables) {
            if (erased < atMost) {
                var rows = table.mentions(what, atMost - erased);
                erased += rows.isEmpty() ? 0 : inTransaction(() -> table.erase(rows));
            }
        }
        return erased;
    }

    private int inTransaction(IntSupplier work) {
        return Objects.requireNonNull(transaction.execute(status -> work.getAsInt()));
    }

    @Override
    public long remains(Target what) {
        return tables.stream().mapToLong(table -> table.remains(what)).sum();
    }
}
