package org.eventbot.invite;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.outbox.Outbox;

/**
 * Makes sure that who is entitled has an invitation into every running room of the event, one per person and room.
 * Works within the caller's transaction; a second time it changes nothing.
 */
@RequiredArgsConstructor
class Inviting {

    private final Links links;
    private final Invitations invitations;
    private final Tickets tickets;
    private final Seals seals;
    private final Outbox outbox;
    private final Clock clock;

    /**
     * Invites whoever was not yet.
     *
     * @param holders the people, by blind index
     * @param present what they were to the rooms just before
     */
    void invite(Event event, Map<UUID, MatrixId> holders, RoomMembers present) {
        var running = links.findByEventIdAndState(event.id(), LinkState.RUNNING);
        if (running.isEmpty() || holders.isEmpty()) {
            return;
        }
        var known = known(event, holders.keySet());
        for (var link : running) {
            holders.forEach((person, id) -> {
                var invitation = known.get(new Seat(link.getId(), person));
                if (invitation == null) {
                    begin(event, link, person, id, present);
                } else if (invitation.isUnsent()) {
                    invitation.queueAgain(clock.instant());
                    send(event, invitation, id);
                }
            });
        }
    }

    /**
     * Takes back what was not sent to people whom no ticket entitles any more. Invitations that are out already stay:
     * taking those back asks for more care, since a shop that forgot its answers looks just the same.
     */
    void takeBack(Event event, Set<UUID> left) {
        if (left.isEmpty()) {
            return;
        }
        var entitled = tickets.findEntitledPersons(event.id(), left);
        invitations.lockOf(event.id(), left).stream()
                .filter(invitation -> !entitled.contains(invitation.getPersonIndex()))
                .filter(Invitation::isQueued)
                .forEach(this::takeBack);
    }

    /** Takes back whatever of the link was not sent. */
    void takeBackAll(Link link) {
        invitations.lockIn(link.getId(), List.of(InvitationState.QUEUED)).forEach(this::takeBack);
    }

    /** Tries once more what failed for a reason that may be gone, of those who are entitled still. */
    void retry(Event event, Link link) {
        var failed = invitations.lockIn(link.getId(), List.of(InvitationState.FAILED)).stream()
                .filter(Invitation::isWorthAnotherTry)
                .toList();
        var persons = failed.stream().map(Invitation::getPersonIndex).toList();
        var entitled = tickets.findEntitledPersons(event.id(), persons);
        failed.stream()
                .filter(invitation -> entitled.contains(invitation.getPersonIndex()))
                .forEach(invitation -> {
                    invitation.queueAgain(clock.instant());
                    send(event, invitation, seals.openInvited(invitation));
                });
    }

    private void begin(Event event, Link link, UUID person, MatrixId id, RoomMembers present) {
        var row = UUID.randomUUID();
        var invitation = new Invitation(row, link, person, seals.sealInvited(event.scope(), row, id), clock.instant());
        present.of(link.room(), person).ifPresent(now -> invitation.observed(now, true, clock.instant()));
        invitations.save(invitation);
        if (invitation.isQueued()) {
            send(event, invitation, id);
        }
    }

    private void send(Event event, Invitation invitation, MatrixId id) {
        outbox.invite(
                invitation.getReference(),
                InvitePlugin.ID,
                event.scope(),
                invitation.room(),
                id,
                InvitationReason.of(event));
    }

    private void takeBack(Invitation invitation) {
        invitation.takeBack(clock.instant());
        outbox.cancel(invitation.getReference());
    }

    private Map<Seat, Invitation> known(Event event, Collection<UUID> persons) {
        return invitations.lockOf(event.id(), persons).stream()
                .collect(Collectors.toMap(
                        invitation -> new Seat(invitation.getLinkId(), invitation.getPersonIndex()),
                        Function.identity()));
    }

    private record Seat(UUID link, UUID person) {}
}
