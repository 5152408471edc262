package org.eventbot.core.host.internal;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.jspecify.annotations.Nullable;

/** How people call the bot: by its Matrix ID, by the name in its profile, or by the first part of its ID. */
@RequiredArgsConstructor
class BotName {

    private final MatrixClient matrix;
    private @Nullable List<String> names;

    String id() {
        return matrix.self().value();
    }

    /** Without the ID. */
    synchronized List<String> names() {
        if (names == null) {
            try {
                names = ask().map(name -> List.of(name, matrix.self().localpart()))
                        .orElseGet(() -> List.of(matrix.self().localpart()));
            } catch (MatrixException unanswered) {
                // Asked again with the next message.
                return List.of(matrix.self().localpart());
            }
        }
        return names;
    }

    /** The profile changed. */
    synchronized void forget() {
        names = null;
    }

    private Optional<String> ask() {
        return matrix.displayName().map(String::strip).filter(name -> !name.isEmpty());
    }
}
