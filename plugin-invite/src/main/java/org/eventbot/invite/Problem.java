package org.eventbot.invite;

import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Identifier;
import org.eventbot.core.registration.OrderCode;

/**
 * An entitled ticket whose holder could not be invited.
 *
 * @param ticket its row
 * @param invitation the invitation that failed; empty when there could be none
 * @param order where the organizers look it up
 * @param position the ticket's number in the order
 * @param given what was typed, or the Matrix ID
 * @param reason why not
 * @param suggestion what was probably meant
 */
record Problem(
        UUID ticket,
        Optional<UUID> invitation,
        OrderCode order,
        int position,
        Identifier given,
        String reason,
        Optional<MatrixId> suggestion) {}
