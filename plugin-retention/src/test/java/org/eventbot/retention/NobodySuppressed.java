package org.eventbot.retention;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.vault.Scope;

/** Lets everybody pass, and remembers which scopes were forgotten. */
class NobodySuppressed implements Suppression {

    final List<Scope> forgotten = new ArrayList<>();

    @Override
    public boolean covers(Scope scope, MatrixId person) {
        return false;
    }

    @Override
    public void suppress(Scope scope, MatrixId person) {}

    @Override
    public void object(MatrixId person) {}

    @Override
    public boolean hasObjected(MatrixId person) {
        return false;
    }

    @Override
    public void resume(MatrixId person) {}

    @Override
    public Mark mark(Scope scope, MatrixId person) {
        throw new UnsupportedOperationException("Nobody is suppressed here");
    }

    @Override
    public Mark objection(MatrixId person) {
        throw new UnsupportedOperationException("Nobody objects here");
    }

    @Override
    public void repeat(Mark mark) {}

    @Override
    public void forget(Scope scope) {
        forgotten.add(scope);
    }
}
