package org.eventbot.invite;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.ServerNameHint;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.Registration;
import org.jspecify.annotations.Nullable;

/** Keeps one row per ticket that opens the rooms. A ticket that never did is not kept at all. */
@RequiredArgsConstructor
class TicketBook {

    private final Tickets tickets;
    private final Seals seals;
    private final ServerNameHint hint;
    private final Suppression suppression;
    private final Clock clock;

    /**
     * Within the caller's transaction.
     *
     * @param round which walk through all tickets the reading belongs to
     */
    TicketChanges update(Event event, int round, List<Registration> registrations) {
        var latest = latest(event, registrations);
        var known = known(event, latest);
        var covered = suppression.covered(event.scope());
        var changes = new TicketChanges();
        latest.forEach((position, registration) -> {
            var ticket = known.get(position);
            var entitlement = entitlement(registration);
            if (entitlement.isEntitled()) {
                var row = ticket == null ? new Ticket(UUID.randomUUID(), event.id(), position) : ticket;
                row.seen(registration, round);
                entitle(row, event, reading(registration, covered), registration, changes);
            } else if (ticket != null) {
                ticket.lose(entitlement);
            }
        });
        return changes;
    }

    /** What did not come when everything was read is not there any more. Within the caller's transaction. */
    void loseUnseen(UUID eventId, int round) {
        tickets.lockNotSeenIn(eventId, round).forEach(ticket -> ticket.lose(Entitlement.CANCELLED));
    }

    /** The same ticket may come twice in a page; what comes later is newer. */
    private Map<UUID, Registration> latest(Event event, List<Registration> registrations) {
        var latest = new LinkedHashMap<UUID, Registration>();
        registrations.forEach(one -> latest.put(seals.positionIndex(event.scope(), one), one));
        return latest;
    }

    private Map<UUID, Ticket> known(Event event, Map<UUID, Registration> latest) {
        return tickets.lockAt(event.id(), latest.keySet()).stream()
                .collect(Collectors.toMap(Ticket::getPositionIndex, Function.identity()));
    }

    /** The shop does not say when the time of a ticket is over, and may say so late. */
    private Entitlement entitlement(Registration registration) {
        var end = registration.validUntil();
        return registration.entitlement().isEntitled() && end != null && !end.isAfter(clock.instant())
                ? Entitlement.NO_LONGER_VALID
                : registration.entitlement();
    }

    private void entitle(
            Ticket ticket, Event event, TicketReading reading, Registration registration, TicketChanges changes) {
        var person =
                reading.person().map(id -> seals.personIndex(event.scope(), id)).orElse(null);
        if (!isUnchanged(ticket, reading, person)) {
            if (reading.state() == AnswerState.MISSING) {
                ticket.person().ifPresent(changes::namesNobody);
            }
            if (reading.state() == AnswerState.SUPPRESSED) {
                changes.asksNotToBeInvited();
                ticket.person().ifPresent(changes::staysByOwnWish);
            }
            if (!ticket.getEntitlement().isEntitled() && reading.state() != AnswerState.SUPPRESSED) {
                changes.entitles();
            }
            ticket.entitle(reading.state(), person, secret(ticket, reading));
            tickets.save(ticket);
            if (reading.state() == AnswerState.MALFORMED) {
                changes.malformed();
            }
        }
        if (registration.validUntil() != null) {
            changes.ends();
        }
        if (person != null) {
            reading.person().ifPresent(id -> changes.holds(person, id));
        }
    }

    /** Who had their data erased, or objected, is in the shop still. */
    private TicketReading reading(Registration registration, Predicate<MatrixId> covered) {
        var reading = TicketReading.of(registration, hint);
        return reading.meant().filter(covered).isPresent() ? reading.suppressed() : reading;
    }

    private byte @Nullable [] secret(Ticket ticket, TicketReading reading) {
        return reading.state() == AnswerState.SUPPRESSED ? null : seals.seal(ticket, reading.secret());
    }

    /** Sealing gives new bytes each time, so what did not change is left alone. */
    private boolean isUnchanged(Ticket ticket, TicketReading reading, @Nullable UUID person) {
        return ticket.isHeldBy(reading.state(), person)
                && (ticket.getSealed() == null) == (reading.state() == AnswerState.SUPPRESSED)
                && (person != null
                        || reading.state() == AnswerState.SUPPRESSED
                        || seals.open(ticket).equals(reading.secret()));
    }
}
