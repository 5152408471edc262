package org.eventbot.core.privacy.internal;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Subject;
import org.eventbot.core.vault.KeyGoneException;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;

/** A person known by name: every index can be computed while the scope's key exists. */
@RequiredArgsConstructor
final class ResolvedSubject implements Subject {

    private final Vault vault;
    private final Scope scope;
    private final MatrixId person;

    @Override
    public Optional<UUID> index(String label) {
        try {
            return Optional.of(vault.index(scope, label, person.value()));
        } catch (KeyGoneException forgotten) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<MatrixId> matrixId() {
        return Optional.of(person);
    }

    @Override
    public String toString() {
        return "[person]";
    }
}
