package org.eventbot.retention;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Seals who answers for an event and who holds it, with the event's key: they are forgotten with it. */
@RequiredArgsConstructor
class ClockSeals {

    private static final String TABLE = "retention_clock";

    private final Vault vault;

    byte[] seal(Event event, String column, String text) {
        return vault.seal(event.scope(), new Binding(TABLE, column, event.id()), text);
    }

    Optional<String> open(Event event, String column, byte @Nullable [] sealed) {
        return sealed == null || !vault.isOpen(event.scope())
                ? Optional.empty()
                : Optional.of(vault.unseal(event.scope(), new Binding(TABLE, column, event.id()), sealed));
    }

    UUID index(Event event, MatrixId person) {
        return vault.index(event.scope(), RetentionDeclarations.PERSON, person.value());
    }
}
