package org.eventbot.invite;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;

/**
 * Forgets people whose answers the shop deleted when the event was over. That is no wish to see anybody gone: their places
 * in the rooms stay, and are counted still, as those of somebody unknown.
 */
@RequiredArgsConstructor
class VanishedAnswers {

    private final Tickets tickets;
    private final Invitations invitations;
    private final Seals seals;

    /** Within the caller's transaction. @param persons whose ID is not on a ticket any more where it was */
    void forget(Event event, Set<UUID> persons) {
        invitations.lockOf(event.id(), persons).forEach(Invitation::keep);
        var named = tickets.findEntitledOf(event.id(), persons).stream()
                .flatMap(ticket -> ticket.person().stream())
                .collect(Collectors.toSet());
        persons.stream().filter(person -> !named.contains(person)).forEach(person -> forget(event, person));
    }

    /** What is on its way reaches them by the ID, which goes with the event's data then. */
    private void forget(Event event, UUID person) {
        var nobody = UUID.randomUUID();
        invitations.lockOf(event.id(), Set.of(person)).stream()
                .filter(invitation -> !invitation.isUnderWay())
                .forEach(invitation -> invitation.forget(nobody, seals.sealNobody(event.scope(), invitation.getId())));
    }
}
