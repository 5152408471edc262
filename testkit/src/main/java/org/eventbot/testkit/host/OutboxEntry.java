package org.eventbot.testkit.host;

import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.vault.Scope;

/**
 * Something that was given to the outbox.
 *
 * @param kind what it is
 * @param scope present where something about a person is sealed
 * @param person who is invited, or whose invitation is taken back
 * @param reason shown with it
 * @param text what is posted; the emoji of a reaction, the name of a file
 * @param message what it answers, replaces or reacts to
 */
public record OutboxEntry(
        UUID reference,
        String owner,
        Kind kind,
        RoomId room,
        Optional<Scope> scope,
        Optional<MatrixId> person,
        String reason,
        Optional<Text> text,
        Optional<MatrixEventId> message) {

    /** What the entry does. */
    public enum Kind {
        INVITATION,
        WITHDRAWAL,
        REMOVAL,
        NOTICE,
        PERSONAL_NOTICE,
        FILE,
        REPLY,
        EDIT,
        REACTION,
        REDACTION,
        LEAVING
    }

    static OutboxEntry about(
            Kind kind, UUID reference, String owner, Scope scope, RoomId room, MatrixId person, String reason) {
        return new OutboxEntry(
                reference,
                owner,
                kind,
                room,
                Optional.of(scope),
                Optional.of(person),
                reason,
                Optional.empty(),
                Optional.empty());
    }

    static OutboxEntry notice(UUID reference, String owner, Kind kind, Optional<Scope> scope, RoomId room, Text text) {
        return new OutboxEntry(
                reference, owner, kind, room, scope, Optional.empty(), "", Optional.of(text), Optional.empty());
    }

    OutboxEntry referringTo(MatrixEventId event) {
        return new OutboxEntry(reference, owner, kind, room, scope, person, reason, text, Optional.of(event));
    }
}
