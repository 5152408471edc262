package org.eventbot.invite;

import org.eventbot.core.matrix.ServerNameHint;
import org.springframework.beans.factory.ObjectProvider;

/** The homeserver's name, asked for when it is needed: the host knows it only after it logged in. */
final class LateHint {

    private LateHint() {}

    static ServerNameHint of(ObjectProvider<ServerNameHint> hints) {
        return () -> hints.stream().findFirst().flatMap(ServerNameHint::serverName);
    }
}
