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
    private final Set<UUID> unnamed = new HashSet<>();
    private final Set<UUID> staying = new HashSet<>();
    private boolean asking;
    private boolean newlyMalformed;
    private boolean ending;
    private boolean entitling;

    void holds(UUID person, MatrixId id) {
        holders.put(person, id);
    }

    /** A ticket that still admits somebody names nobody any more. */
    void namesNobody(UUID person) {
        unnamed.add(person);
    }

    /** Somebody more asked not to be invited. */
    void asksNotToBeInvited() {
        asking = true;
    }

    /** A ticket's holder asked not to be invited: no wish to leave. */
    void staysByOwnWish(UUID person) {
        staying.add(person);
    }

    /** Some ticket is valid for a time only. */
    void ends() {
        ending = true;
    }

    /** A ticket that admitted nobody before does now. */
    void entitles() {
        entitling = true;
    }

    void malformed() {
        newlyMalformed = true;
    }

    /** The holders of entitled tickets, by blind index. */
    Map<UUID, MatrixId> holders() {
        return Map.copyOf(holders);
    }

    /** Whose answer vanished from a ticket that still admits somebody. */
    Set<UUID> unnamed() {
        return Set.copyOf(unnamed);
    }

    /** Who asked not to be invited, and may be in a room. */
    Set<UUID> staying() {
        return Set.copyOf(staying);
    }

    boolean asking() {
        return asking;
    }

    boolean entitling() {
        return entitling;
    }

    boolean ending() {
        return ending;
    }

    boolean newlyMalformed() {
        return newlyMalformed;
    }
}
