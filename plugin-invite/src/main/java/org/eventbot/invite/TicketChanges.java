package org.eventbot.invite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;

/** What a page said about people, gathered ticket by ticket. */
class TicketChanges {

    private final Map<UUID, MatrixId> holders = new HashMap<>();
    private final Set<UUID> left = new HashSet<>();
    private boolean newlyMalformed;

    void holds(UUID person, MatrixId id) {
        holders.put(person, id);
    }

    /** A ticket does not name the person any more, or opens nothing any more; others may. */
    void leaves(UUID person) {
        left.add(person);
    }

    void malformed() {
        newlyMalformed = true;
    }

    /** The holders of entitled tickets, by blind index. */
    Map<UUID, MatrixId> holders() {
        return Map.copyOf(holders);
    }

    /** Whom some ticket does not entitle any more; unless the same page entitles them by another. */
    Set<UUID> left() {
        var gone = new HashSet<>(left);
        gone.removeAll(holders.keySet());
        return Set.copyOf(gone);
    }

    boolean newlyMalformed() {
        return newlyMalformed;
    }
}
