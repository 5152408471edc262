package org.eventbot.core.matrix;

import java.util.Optional;

/**
 * Which homeserver somebody probably means who gives a bare name: the bot's own, as a rule. It only ever leads to a
 * suggestion, never to an invitation.
 */
@FunctionalInterface
public interface ServerNameHint {

    /** Empty while the bot does not know. */
    Optional<String> serverName();

    /** No idea. */
    static ServerNameHint none() {
        return Optional::empty;
    }
}
