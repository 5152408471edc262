package org.eventbot.core.command.internal;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;

/** Shows at once that a command was seen; what the bot does not answer it does not mark either. */
@Slf4j
@RequiredArgsConstructor
class Receipts {

    private final MatrixClient matrix;

    void give(CommandCall call) {
        try {
            matrix.markRead(call.room(), call.event());
        } catch (MatrixException unimportant) {
            log.debug("A receipt was not taken: {}", unimportant.status());
        }
    }
}
