package org.eventbot.core.ledger.internal;

import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.vault.Scope;

/** Nobody is suppressed. */
final class Nobody implements Suppression {

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
    public void forget(Scope scope) {}

    @Override
    public Mark mark(Scope scope, MatrixId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mark objection(MatrixId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void repeat(Mark mark) {}
}
