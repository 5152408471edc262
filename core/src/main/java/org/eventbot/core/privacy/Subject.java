package org.eventbot.core.privacy;

import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;

/**
 * The data subject (GDPR, article 4(1)) within one scope, as the host resolved it. After a restore it may be known by
 * its blind indexes only, since the record of an erasure must not say who asked for it.
 */
public interface Subject {

    /**
     * The blind index of the person under a label that a {@link TableUse} declares, e.g. {@code invite.person}; empty
     * when the scope's key is gone, or the label was not in use when the erasure was recorded.
     */
    Optional<UUID> index(String label);

    /** Who it is, unless only indexes are left. */
    Optional<MatrixId> matrixId();
}
