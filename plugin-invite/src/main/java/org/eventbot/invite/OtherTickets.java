package org.eventbot.invite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixId;

/** Knows who has a place in a room by a ticket of another event that is linked to the same room. */
@RequiredArgsConstructor
class OtherTickets {

    private final Links links;
    private final Tickets tickets;
    private final Seals seals;

    /** Those of the link's invitations that no other event holds up. */
    List<Invitation> without(Link link, List<Invitation> invitations) {
        var others = links.findLive(link.getRoomId()).stream()
                .filter(other -> !other.getId().equals(link.getId()) && seals.isOpen(other.scope()))
                .toList();
        if (others.isEmpty() || invitations.isEmpty()) {
            return invitations;
        }
        var people = new HashMap<UUID, MatrixId>();
        invitations.forEach(one -> people.put(one.getId(), seals.openInvited(one)));
        var held = new HashSet<UUID>();
        others.forEach(other -> held.addAll(heldBy(other, people)));
        return invitations.stream().filter(one -> !held.contains(one.getId())).toList();
    }

    /** Each event has blind indexes of its own, so the people are indexed anew. */
    private Set<UUID> heldBy(Link other, Map<UUID, MatrixId> people) {
        var rows = new HashMap<UUID, UUID>();
        people.forEach((row, person) -> rows.put(seals.personIndex(other.scope(), person), row));
        var held = new HashSet<UUID>();
        tickets.findEntitledPersons(other.getEventId(), other.getId(), rows.keySet())
                .forEach(index -> held.add(rows.get(index)));
        return held;
    }
}
