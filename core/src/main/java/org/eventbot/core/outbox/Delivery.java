package org.eventbot.core.outbox;

import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.RoomId;

/**
 * What became of one reference.
 *
 * @param event the message, where one was sent
 */
public record Delivery(UUID reference, RoomId room, DeliveryOutcome outcome, Optional<MatrixEventId> event) {}
