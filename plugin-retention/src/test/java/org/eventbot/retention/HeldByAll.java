package org.eventbot.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Subject;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.vault.Scope;

/** Everybody's categories in memory. */
class HeldByAll implements Holdings {

    final HeldRows tickets = new HeldRows("invite", "registrations");
    final HeldRows letters = new HeldRows("letters", "letters");
    final List<String> silent = new ArrayList<>();

    @Override
    public List<PersonalData> all() {
        return List.of(letters, tickets);
    }

    @Override
    public List<String> silent() {
        return List.copyOf(silent);
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
        return new Target.Person(scope, new Known(person));
    }

    @Override
    public long people(Scope scope) {
        return 0;
    }

    @Override
    public long remains(Target what) {
        return letters.left(what.scope().id()) + tickets.left(what.scope().id());
    }

    private record Known(MatrixId person) implements Subject {

        @Override
        public Optional<UUID> index(String label) {
            return Optional.empty();
        }

        @Override
        public Optional<MatrixId> matrixId() {
            return Optional.of(person);
        }
    }
}
