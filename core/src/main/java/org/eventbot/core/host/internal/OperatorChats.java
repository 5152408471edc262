package org.eventbot.core.host.internal;

import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.internal.StableReference;
import org.eventbot.core.outbox.internal.StoredOutbox;
import org.eventbot.core.room.OperatorNews;
import org.eventbot.core.room.internal.DirectChats;

/** Writes to each operator in the chat that the bot has with that person alone. */
@Slf4j
@RequiredArgsConstructor
class OperatorChats implements OperatorNews {

    private final Set<MatrixId> operators;
    private final DirectChats chats;
    private final StoredOutbox outbox;

    @Override
    public void tell(UUID reference, String owner, Text text) {
        for (var operator : operators) {
            try {
                var chat = chats.with(operator).room();
                outbox.post(reference(reference, chat), owner, chat, text);
            } catch (MatrixException | Refusal unreachable) {
                log.warn("An operator could not be told something: there is no chat with that person");
            }
        }
    }

    private static UUID reference(UUID reference, RoomId chat) {
        return StableReference.of("news " + reference, chat.value());
    }
}
