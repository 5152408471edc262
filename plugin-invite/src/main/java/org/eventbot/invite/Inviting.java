package org.eventbot.invite;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
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
import org.eventbot.core.privacy.Suppression;

/**
 * Makes sure that who is entitled has an invitation into every running room of the event that their ticket opens, one
 * per person and room. Works within the caller's transaction; a second time it changes nothing.
 */
@RequiredArgsConstructor
class Inviting {

    private final Invitations invitations;
    private final Tickets tickets;
    private final Seals seals;
    private final Suppression suppression;
    private final Outbox outbox;
    private final Clock clock;

    /**
     * Invites whoever was not yet.
     *
     * @param holders of entitled tickets, by blind index
     * @param present what people were to the rooms just before
     */
    void invite(Event event, List<Link> links, Map<UUID, MatrixId> holders, RoomMembers present) {
        if (holders.isEmpty()) {
            return;
        }
        var known = known(event, holders.keySet());
        var covered = suppression.covered(event.scope());
        for (var link : links) {
            for (var person : tickets.findEntitledPersons(event.id(), link.getId(), holders.keySet())) {
                var invitation = known.get(new Seat(link.getId(), person));
                var id = holders.get(person);
                if (id == null || covered.test(id)) {
                    continue;
                }
                if (invitation == null) {
                    begin(event, link, person, id, present);
                } else if (invitation.getState() == InvitationState.WITHDRAWN) {
                    again(event, invitation, id);
                }
            }
        }
    }

    /** Invites whom no reading brought, since the link was at rest then, or another one. */
    void inviteMissing(Event event, Link link) {
        var holders = new HashMap<UUID, MatrixId>();
        tickets.findUninvited(event.id(), link.getId()).forEach(ticket -> ticket.person()
                .ifPresent(person -> seals.open(ticket).matrixId().ifPresent(id -> holders.put(person, id))));
        invite(event, List.of(link), holders, RoomMembers.none());
    }

    /** Takes back whatever of the link was not sent. */
    void takeBackAll(Link link) {
        invitations.lockIn(link.getId(), List.of(InvitationState.QUEUED)).forEach(this::takeBack);
    }

    void takeBack(Invitation invitation) {
        invitation.takeBack(clock.instant());
        outbox.cancel(invitation.getReference());
    }

    /** Tries once more what failed for a reason that may be gone, of those who are entitled still. */
    void retry(Event event, Link link) {
        var failed = invitations.lockIn(link.getId(), List.of(InvitationState.FAILED)).stream()
                .filter(Invitation::isWorthAnotherTry)
                .toList();
        retry(event, link, failed);
    }

    /** Tries these once more, of those who are entitled still. @return how many */
    int retry(Event event, Link link, List<Invitation> over) {
        var entitled = entitled(event, link, over);
        var again = over.stream()
                .filter(Invitation::isOver)
                .filter(invitation -> entitled.contains(invitation.getPersonIndex()))
                .toList();
        int sent = 0;
        for (var invitation : again) {
            var id = seals.openInvited(invitation);
            if (!suppression.covers(event.scope(), id)) {
                again(event, invitation, id);
                sent++;
            }
        }
        return sent;
    }

    /** Lets those be taken back once more whom it could not. */
    void retryEnds(Link link) {
        invitations
                .lockIn(link.getId(), List.of(InvitationState.INVITED, InvitationState.JOINED))
                .forEach(Invitation::forgetFailedEnd);
    }

    private Set<UUID> entitled(Event event, Link link, List<Invitation> those) {
        var persons = those.stream().map(Invitation::getPersonIndex).toList();
        return persons.isEmpty() ? Set.of() : tickets.findEntitledPersons(event.id(), link.getId(), persons);
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

    private void again(Event event, Invitation invitation, MatrixId id) {
        invitation.queueAgain(clock.instant());
        send(event, invitation, id);
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

    private Map<Seat, Invitation> known(Event event, Collection<UUID> persons) {
        return invitations.lockOf(event.id(), persons).stream()
                .collect(Collectors.toMap(
                        invitation -> new Seat(invitation.getLinkId(), invitation.getPersonIndex()),
                        Function.identity()));
    }

    private record Seat(UUID link, UUID person) {}
}
