package org.eventbot.core.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Erased;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Subject;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;

/** A table in memory whose rows name a scope and the index of a person. */
class Shelf implements Holdings, PersonalData {

    static final String LABEL = "shelf.person";

    final List<Row> rows = new ArrayList<>();
    boolean keeps;
    private final Vault vault;

    Shelf(Vault vault) {
        this.vault = vault;
    }

    record Row(Scope scope, UUID person) {}

    void put(Scope scope, MatrixId person) {
        rows.add(new Row(scope, vault.index(scope, LABEL, person.value())));
    }

    private boolean isMeant(Row row, Target what) {
        return row.scope().equals(what.scope())
                && (!(what instanceof Target.Person person)
                        || person.who()
                                .index(LABEL)
                                .filter(row.person()::equals)
                                .isPresent());
    }

    @Override
    public String owner() {
        return "shelf";
    }

    @Override
    public String category() {
        return "rows";
    }

    @Override
    public long count(Target what) {
        return rows.stream().filter(row -> isMeant(row, what)).count();
    }

    @Override
    public void export(Target.Person who, Copy copy) {
        throw new UnsupportedOperationException("Nobody asks for a copy here");
    }

    @Override
    public Erased erase(Target what, int atMost) {
        long before = rows.size();
        if (!keeps) {
            rows.removeIf(row -> isMeant(row, what));
        }
        return Erased.lastOf(before - rows.size());
    }

    @Override
    public long people(Scope scope) {
        return rows.stream()
                .filter(row -> row.scope().equals(scope))
                .map(Row::person)
                .distinct()
                .count();
    }

    @Override
    public long remains(Target what) {
        return count(what);
    }

    @Override
    public List<PersonalData> all() {
        return List.of(this);
    }

    @Override
    public List<String> silent() {
        return List.of();
    }

    @Override
    public List<Scope> scopes() {
        return List.of();
    }

    @Override
    public List<Target.Person> everywhere(MatrixId person) {
        return List.of();
    }

    @Override
    public Target.Person in(Scope scope, MatrixId person) {
        return new Target.Person(scope, new Known(scope, person));
    }

    private final class Known implements Subject {

        private final Scope scope;
        private final MatrixId person;

        private Known(Scope scope, MatrixId person) {
            this.scope = scope;
            this.person = person;
        }

        @Override
        public Optional<UUID> index(String label) {
            return Optional.of(vault.index(scope, label, person.value()));
        }

        @Override
        public Optional<MatrixId> matrixId() {
            return Optional.of(person);
        }
    }
}
