package org.eventbot.invite;

import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.identifier.Identifier;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.registration.OrderCode;

/**
 * An entitled ticket that organizers are to be told about, mostly since its holder could not be invited.
 *
 * @param kind what there is to say about it
 * @param ticket its row
 * @param invitation the invitation that failed; empty when there could be none
 * @param order where the organizers look it up
 * @param position the ticket's number in the order
 * @param given what was typed, or the Matrix ID
 * @param reason why not
 * @param suggestion what was probably meant
 */
record Problem(
        Kind kind,
        UUID ticket,
        Optional<UUID> invitation,
        OrderCode order,
        int position,
        Identifier given,
        String reason,
        Optional<MatrixId> suggestion) {

    /** What organizers are told, in the order in which they are told. */
    enum Kind {
        FAILED("cannot be invited. Correct the answer in the shop and the person is invited by itself."),
        MISSING("gave no Matrix ID."),
        WARNED("invited, with a Matrix ID that is unusual. If nobody comes by it, ask."),
        MENDED("fixed since.");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
