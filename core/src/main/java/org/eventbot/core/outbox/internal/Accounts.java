package org.eventbot.core.outbox.internal;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.internal.MatrixClient;

/**
 * Who does not exist. Synapse invites people who do not exist; of its own people it tells by their profile, of those of
 * other servers it does not know.
 */
@RequiredArgsConstructor
class Accounts {

    private final MatrixClient matrix;

    /** Asks the own homeserver about its people. */
    boolean isMissing(MatrixId person) {
        return isOwn(person) && Boolean.FALSE.equals(matrix.accountExists(person));
    }

    /** Whether only the own server has a say. */
    boolean isOwn(MatrixId person) {
        return person.serverName().equals(matrix.self().serverName());
    }
}
