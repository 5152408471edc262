package org.eventbot.core.ledger.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Subject;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.vault.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One erasure.
 *
 * @param id of the request or the scope
 * @param pieces what was erased
 * @param marks of people who were suppressed with it
 * @param closedAt when it was done; null while it is not
 */
record LedgerEntry(
        UUID id,
        Instant openedAt,
        List<Piece> pieces,
        List<Suppression.Mark> marks,
        @Nullable Instant closedAt) {

    LedgerEntry {
        pieces = List.copyOf(pieces);
        marks = List.copyOf(marks);
    }

    Optional<Instant> closed() {
        return Optional.ofNullable(closedAt);
    }

    LedgerEntry closed(Instant at) {
        return new LedgerEntry(id, openedAt, pieces, marks, at);
    }

    List<Target> targets() {
        var targets = new ArrayList<Target>();
        pieces.forEach(piece -> targets.add(piece.target()));
        return targets;
    }

    /**
     * What was erased in one scope.
     *
     * @param indexes of the person, by label; empty when it is everybody
     */
    record Piece(Scope scope, boolean isEverybody, Map<String, UUID> indexes) {

        Piece {
            indexes = Map.copyOf(indexes);
        }

        Target target() {
            return isEverybody ? new Target.Everybody(scope) : new Target.Person(scope, new Unnamed(indexes));
        }
    }

    /** A person of whom only the indexes are left. */
    private record Unnamed(Map<String, UUID> indexes) implements Subject {

        @Override
        public Optional<UUID> index(String label) {
            return Optional.ofNullable(indexes.get(label));
        }

        @Override
        public Optional<MatrixId> matrixId() {
            return Optional.empty();
        }
    }
}
