package org.eventbot.retention;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eventbot.core.outbox.PersonalMessages;
import org.eventbot.core.vault.Scope;

/** Messages that are deleted one by one, each time that somebody asks. */
class Letters implements PersonalMessages {

    final Map<UUID, Long> open = new HashMap<>();
    long failed;

    @Override
    public Deletion delete(Scope scope) {
        var left = open.getOrDefault(scope.id(), 0L);
        open.put(scope.id(), Math.max(0, left - 1));
        return new Deletion(left, failed);
    }
}
