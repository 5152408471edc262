package org.eventbot.core.privacy;

import java.util.UUID;
import java.util.function.Predicate;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.vault.Scope;

/**
 * Who must not be taken in again although a source still names them: after an erasure, until the scope ends, or after an
 * objection (GDPR, article 21), until it is withdrawn. Kept as blind indexes under keys of their own. Whoever takes
 * people in asks here first.
 */
public interface Suppression {

    /** Whether the person must be passed over in that scope. Quick enough to be asked for each person. */
    boolean covers(Scope scope, MatrixId person);

    /**
     * The same question for many people of one scope, answered from one look at what is kept now. It does not learn of
     * whoever is added later: ask for it anew in each transaction.
     */
    default Predicate<MatrixId> covered(Scope scope) {
        return person -> covers(scope, person);
    }

    /** From now on, until the scope ends. */
    void suppress(Scope scope, MatrixId person);

    /** From now on, everywhere, until {@link #resume}. */
    void object(MatrixId person);

    /** Whether the person objected. */
    boolean hasObjected(MatrixId person);

    /** Takes the objection back, and lets the person in again in every scope. */
    void resume(MatrixId person);

    /** Forgets what was kept for a scope that ended. */
    void forget(Scope scope);

    /** What {@link #suppress} writes down, so that it can be written once more without the name, after a restore. */
    Mark mark(Scope scope, MatrixId person);

    /** What {@link #object} writes down. */
    Mark objection(MatrixId person);

    /** Writes down what was written down before; a second time it changes nothing. */
    void repeat(Mark mark);

    /**
     * One person, as this keeps them.
     *
     * @param keys the scope of the key that made the index, which serves for nothing else
     * @param index tells nothing without that key
     */
    record Mark(Scope keys, UUID index) {}
}
