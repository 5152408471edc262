package org.eventbot.invite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.identifier.Identifier;
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
        tickets.findUnreportedMalformed(link.getEventId(), link.getId()).forEach(ticket -> open.add(malformed(ticket)));
        addFailed(open, link, failed(link));
        tickets.findUnreportedUnusual(link.getEventId(), link.getId())
                .forEach(ticket -> open.add(named(Problem.Kind.WARNED, ticket)));
        tickets.findMended(link.getEventId()).forEach(ticket -> open.add(named(Problem.Kind.MENDED, ticket)));
        addMended(open, link);
        return List.copyOf(open);
    }

    /** Everything that is wrong still, told or not. */
    @Transactional(readOnly = true)
    List<Problem> unsettled(Link link) {
        var open = new ArrayList<Problem>();
        tickets.findUnsettled(link.getEventId(), link.getId(), AnswerState.MALFORMED)
                .forEach(ticket -> open.add(malformed(ticket)));
        addFailed(open, link, byPerson(invitations.findUnsettledFailures(link.getId())));
        return List.copyOf(open);
    }

    /** Who gave no Matrix ID. */
    @Transactional(readOnly = true)
    List<Problem> missing(Link link) {
        return tickets.findUnsettled(link.getEventId(), link.getId(), AnswerState.MISSING).stream()
                .map(ticket -> named(Problem.Kind.MISSING, ticket))
                .toList();
    }

    private void addFailed(List<Problem> open, Link link, Map<UUID, Invitation> failed) {
        if (!failed.isEmpty()) {
            tickets.findEntitledOf(link.getEventId(), failed.keySet())
                    .forEach(
                            ticket -> ticket.person().map(failed::get).ifPresent(one -> open.add(failed(ticket, one))));
        }
    }

    private void addMended(List<Problem> open, Link link) {
        var mended = byPerson(invitations.findMended(link.getId()));
        if (!mended.isEmpty()) {
            tickets.findEntitledOf(link.getEventId(), mended.keySet())
                    .forEach(
                            ticket -> ticket.person().map(mended::get).ifPresent(one -> open.add(mended(ticket, one))));
        }
    }

    @Transactional(readOnly = true)
    long count(Link link) {
        var failed = failed(link).keySet();
        long malformed =
                tickets.findUnreportedMalformed(link.getEventId(), link.getId()).size();
        return failed.isEmpty()
                ? malformed
                : malformed + tickets.findEntitledOf(link.getEventId(), failed).size();
    }

    private Map<UUID, Invitation> failed(Link link) {
        return byPerson(invitations.findUnreportedFailures(link.getId()));
    }

    private static Map<UUID, Invitation> byPerson(List<Invitation> those) {
        return those.stream().collect(Collectors.toMap(Invitation::getPersonIndex, Function.identity()));
    }

    private Problem named(Problem.Kind kind, Ticket ticket) {
        var secret = seals.open(ticket);
        return new Problem(
                kind,
                ticket.getId(),
                Optional.empty(),
                secret.orderCode(),
                secret.position(),
                secret.matrixId().<Identifier>map(id -> id).orElseGet(secret::answer),
                kind == Problem.Kind.WARNED ? secret.reasonWords() : "",
                Optional.empty());
    }

    private Problem mended(Ticket ticket, Invitation invitation) {
        var secret = seals.open(ticket);
        return new Problem(
                Problem.Kind.MENDED,
                ticket.getId(),
                Optional.of(invitation.getId()),
                secret.orderCode(),
                secret.position(),
                seals.openInvited(invitation),
                "",
                Optional.empty());
    }

    private Problem malformed(Ticket ticket) {
        var secret = seals.open(ticket);
        return new Problem(
                Problem.Kind.FAILED,
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
                Problem.Kind.FAILED,
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
