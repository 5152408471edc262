package org.eventbot.invite;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.privacy.OrderLookup;
import org.eventbot.core.registration.OrderCode;
import org.springframework.transaction.annotation.Transactional;

/** Opens the tickets of one order. */
@RequiredArgsConstructor
class OrderPositions implements OrderLookup {

    private final Tickets tickets;
    private final Invitations invitations;
    private final Seals seals;

    @Override
    public String owner() {
        return InvitePlugin.ID;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Position> find(Event event, OrderCode order) {
        if (!seals.isOpen(event.scope())) {
            return List.of();
        }
        Set<UUID> positions = IntStream.rangeClosed(1, Cases.MOST_POSITIONS)
                .mapToObj(number -> seals.positionIndex(event.scope(), order, number))
                .collect(Collectors.toSet());
        return tickets.findAt(event.id(), positions).stream()
                .filter(ticket -> ticket.getSealed() != null)
                .map(this::position)
                .sorted(Comparator.comparing(Position::number))
                .toList();
    }

    private Position position(Ticket ticket) {
        var secret = seals.open(ticket);
        var hasCome = ticket.person()
                .map(person -> invitations.findOf(ticket.getEventId(), Set.of(person)))
                .filter(all -> all.stream().anyMatch(Invitation::isEverJoined))
                .isPresent();
        return new Position(secret.position(), secret.matrixId().or(secret::suggested), hasCome);
    }
}
