package org.eventbot.invite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.registration.OrderCode;
import org.springframework.transaction.annotation.Transactional;

/** What organizers decide about single orders. */
@RequiredArgsConstructor
class Cases {

    /** No order has more tickets with a Matrix ID each; the numbers are only found by trying. */
    static final int MOST_POSITIONS = 200;

    private static final List<InvitationState> FAILURES =
            List.of(InvitationState.FAILED, InvitationState.BLOCKED, InvitationState.BANNED);

    private final Tickets tickets;
    private final Invitations invitations;
    private final Inviting inviting;
    private final Seals seals;

    /** Tries once more what failed, whatever the reason was. @return how many people */
    @Transactional
    int retry(LinkedEvent what) {
        return inviting.retry(
                what.event(), what.link(), invitations.lockIn(what.link().getId(), FAILURES));
    }

    /**
     * Invites the people of an order once more, also those who declined, left or were sent away.
     *
     * @return how many; empty when no ticket of the order is known
     */
    @Transactional
    Optional<Integer> retry(LinkedEvent what, OrderCode order) {
        var found = find(what.event(), order);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(inviting.retry(what.event(), what.link(), of(what, found)));
    }

    /** Marks the order's cases as settled by hand. @return whether a ticket of it is known */
    @Transactional
    boolean settle(LinkedEvent what, OrderCode order) {
        var found = find(what.event(), order);
        found.forEach(Ticket::settle);
        of(what, found).forEach(Invitation::settle);
        return !found.isEmpty();
    }

    private List<Ticket> find(Event event, OrderCode order) {
        var positions = IntStream.rangeClosed(1, MOST_POSITIONS)
                .mapToObj(position -> seals.positionIndex(event.scope(), order, position))
                .collect(Collectors.toSet());
        return tickets.lockAt(event.id(), positions);
    }

    private List<Invitation> of(LinkedEvent what, List<Ticket> tickets) {
        var persons =
                tickets.stream().flatMap(ticket -> ticket.person().stream()).collect(Collectors.<UUID>toSet());
        return persons.isEmpty()
                ? List.of()
                : invitations.lockOf(what.event().id(), persons).stream()
                        .filter(one -> one.getLinkId().equals(what.link().getId()))
                        .toList();
    }
}
