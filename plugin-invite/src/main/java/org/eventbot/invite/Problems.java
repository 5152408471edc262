package org.eventbot.invite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.springframework.transaction.annotation.Transactional;

/** What the desk of a link does not know yet. */
@RequiredArgsConstructor
class Problems {

    private final Tickets tickets;
    private final Invitations invitations;
    private final Seals seals;

    /** In memory only, for the one who writes the report. */
    @Transactional(readOnly = true)
    List<Problem> open(Link link) {
        var open = new ArrayList<Problem>();
        tickets.findUnreportedMalformed(link.getEventId()).forEach(ticket -> open.add(malformed(ticket)));
        var failed = failed(link);
        if (!failed.isEmpty()) {
            tickets.findEntitledOf(link.getEventId(), failed.keySet())
                    .forEach(
                            ticket -> ticket.person().map(failed::get).ifPresent(one -> open.add(failed(ticket, one))));
        }
        return List.copyOf(open);
    }

    @Transactional(readOnly = true)
    long count(Link link) {
        var failed = failed(link).keySet();
        long malformed = tickets.findUnreportedMalformed(link.getEventId()).size();
        return failed.isEmpty()
                ? malformed
                : malformed + tickets.findEntitledOf(link.getEventId(), failed).size();
    }

    private Map<UUID, Invitation> failed(Link link) {
        return invitations.findUnreportedFailures(link.getId()).stream()
                .collect(Collectors.toMap(Invitation::getPersonIndex, Function.identity()));
    }

    private Problem malformed(Ticket ticket) {
        var secret = seals.open(ticket);
        return new Problem(
                ticket.getId(),
                Optional.empty(),
                secret.orderCode(),
                secret.position(),
                secret.answer(),
                secret.reasonWords(),
                secret.suggested());
    }

    private Problem failed(Ticket ticket, Invitation invitation) {
        var secret = seals.open(ticket);
        return new Problem(
                ticket.getId(),
                Optional.of(invitation.getId()),
                secret.orderCode(),
                secret.position(),
                seals.openInvited(invitation),
                reason(invitation, secret),
                Optional.empty());
    }

    private static String reason(Invitation invitation, TicketSecret secret) {
        var outcome = invitation.getFailure();
        String words = (outcome == null ? DeliveryOutcome.GIVEN_UP : outcome).words();
        return secret.reasonWords().isEmpty() ? words : words + " (it has " + secret.reasonWords() + ")";
    }
}
