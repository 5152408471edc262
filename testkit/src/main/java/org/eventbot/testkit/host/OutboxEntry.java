package org.eventbot.testkit.host;

import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.vault.Scope;

/**
 * Something that was given to the outbox.
 *
 * @param kind what it is
 * @param scope present where something about a person is sealed
 * @param person who is invited
 * @param reason shown with the invitation
 * @param text what is posted
 */
public record OutboxEntry(
        UUID reference,
        String owner,
        Kind kind,
        RoomId room,
        Optional<Scope> scope,
        Optional<MatrixId> person,
        String reason,
        Optional<Text> text) {

    /** What the entry does. */
    public enum Kind {
        INVITATION,
        NOTICE,
        PERSONAL_NOTICE
    }

    static OutboxEntry invitation(
            UUID reference, String owner, Scope scope, RoomId room, MatrixId person, String reason) {
        return new OutboxEntry(
                reference,
                owner,
                Kind.INVITATION,
                room,
                Optional.of(scope),
                Optional.of(person),
                reason,
                Optional.empty());
    }

    static OutboxEntry notice(UUID reference, String owner, Kind kind, Optional<Scope> scope, RoomId room, Text text) {
        return new OutboxEntry(reference, owner, kind, room, scope, Optional.empty(), "", Optional.of(text));
    }
}
