package org.eventbot.core.privacy.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row for each person and scope, with nothing in it but an index that only a key of its own makes. */
@RequiredArgsConstructor
final class StoredSuppression implements Suppression {

    private static final String LABEL = "core.suppression";

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    @Override
    public boolean covers(Scope scope, MatrixId person) {
        return keysFor(scope)
                .map(keys -> known(keys, person))
                .flatMap(Optional::stream)
                .anyMatch(this::isThere);
    }

    @Override
    public Predicate<MatrixId> covered(Scope scope) {
        var keys = keysFor(scope).filter(vault::isOpen).toList();
        var kept = keys.stream().flatMap(this::all).collect(Collectors.toSet());
        return person -> !kept.isEmpty()
                && keys.stream()
                        .map(one -> known(one, person))
                        .flatMap(Optional::stream)
                        .anyMatch(kept::contains);
    }

    /**
     * The first question makes the scope's key, before anything is kept of the person asked about: a backup of the keys
     * that was made later has it, and what was suppressed since can be repeated after a restore.
     */
    private Stream<Scope> keysFor(Scope scope) {
        if (vault.isOpen(scope)) {
            vault.open(SuppressionKeys.of(scope));
        }
        return Stream.of(SuppressionKeys.of(scope), SuppressionKeys.OBJECTIONS);
    }

    @Override
    public boolean hasObjected(MatrixId person) {
        return known(SuppressionKeys.OBJECTIONS, person).filter(this::isThere).isPresent();
    }

    @Override
    public void suppress(Scope scope, MatrixId person) {
        repeat(mark(scope, person));
    }

    @Override
    public void object(MatrixId person) {
        repeat(objection(person));
    }

    @Override
    public void resume(MatrixId person) {
        var all = vault.scopes();
        Stream.concat(Stream.of(SuppressionKeys.OBJECTIONS), all.stream().map(SuppressionKeys::of))
                .map(keys -> known(keys, person))
                .flatMap(Optional::stream)
                .forEach(mark -> sql.sql("delete from core_suppression where scope_id = ? and person_index = ?")
                        .params(List.of(mark.keys().id(), mark.index()))
                        .update());
    }

    /** The rows first: with the key they could not be told from others any more. */
    @Override
    public void forget(Scope scope) {
        var keys = SuppressionKeys.of(scope);
        sql.sql("delete from core_suppression where scope_id = ?")
                .param(keys.id())
                .update();
        vault.destroy(keys);
    }

    @Override
    public Mark mark(Scope scope, MatrixId person) {
        return made(SuppressionKeys.of(scope), person);
    }

    @Override
    public Mark objection(MatrixId person) {
        return made(SuppressionKeys.OBJECTIONS, person);
    }

    @Override
    public void repeat(Mark mark) {
        sql.sql("insert into core_suppression (id, version, scope_id, person_index, since) values (?, 0, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(List.of(UUID.randomUUID(), mark.keys().id(), mark.index(), Timestamp.from(clock.instant())))
                .update();
    }

    private Mark made(Scope keys, MatrixId person) {
        vault.open(keys);
        return new Mark(keys, vault.index(keys, LABEL, person.value()));
    }

    private Optional<Mark> known(Scope keys, MatrixId person) {
        return vault.isOpen(keys)
                ? Optional.of(new Mark(keys, vault.index(keys, LABEL, person.value())))
                : Optional.empty();
    }

    private Stream<Mark> all(Scope keys) {
        return sql
                .sql("select person_index from core_suppression where scope_id = ?")
                .param(keys.id())
                .query(UUID.class)
                .list()
                .stream()
                .map(index -> new Mark(keys, index));
    }

    private boolean isThere(Mark mark) {
        return sql.sql("select count(*) from core_suppression where scope_id = ? and person_index = ?")
                        .params(List.of(mark.keys().id(), mark.index()))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
