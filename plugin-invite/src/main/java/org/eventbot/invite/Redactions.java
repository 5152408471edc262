package org.eventbot.invite;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.privacy.Subject;
import org.eventbot.core.vault.Scope;

/**
 * Deletes reports that may name somebody who asked to be forgotten. Which of them do is not kept; so when the person was
 * ever reported, all of the event's go, and what is still open in them is told once more.
 */
@RequiredArgsConstructor
class Redactions {

    private final Tickets tickets;
    private final Invitations invitations;
    private final Reports reports;
    private final Links links;
    private final DigestPlan digests;
    private final Outbox outbox;
    private final Seals seals;

    /** Within the caller's transaction. @return whether no report that may name the person is on its way any more */
    boolean redact(Scope scope, Subject who) {
        var held = tickets(scope, who);
        var invited = who.index(Seals.PERSONS)
                .map(person -> invitations.lockOf(scope.id(), Set.of(person)))
                .orElse(List.of());
        var told = held.stream().anyMatch(Ticket::wasTold) || invited.stream().anyMatch(Invitation::wasTold);
        if (told) {
            var all = reports.findByEventId(scope.id());
            if (all.stream().anyMatch(report -> report.getMessageId() == null)) {
                return false;
            }
            all.forEach(this::redact);
            links.findByEventIdAndState(scope.id(), LinkState.RUNNING).forEach(link -> digests.soonFor(link.getId()));
        }
        held.forEach(Ticket::silence);
        invited.forEach(Invitation::silence);
        return true;
    }

    private List<Ticket> tickets(Scope scope, Subject who) {
        var own = who.index(Seals.PERSONS).stream().flatMap(person -> tickets.lockOf(scope.id(), person).stream());
        var meant = who.matrixId().stream()
                .flatMap(person -> tickets.lockMalformed(scope.id()).stream().filter(ticket -> means(ticket, person)));
        return Stream.concat(own, meant).toList();
    }

    private boolean means(Ticket ticket, MatrixId person) {
        return seals.open(ticket).suggested().filter(person::equals).isPresent();
    }

    private void redact(Report report) {
        var message = report.getMessageId();
        if (message != null) {
            outbox.redact(UUID.randomUUID(), InvitePlugin.ID, report.room(), new MatrixEventId(message));
        }
        tickets.lockReportedIn(report.getId()).stream()
                .filter(ticket -> !ticket.isSettled())
                .forEach(Ticket::unreport);
        invitations.lockReportedIn(report.getId()).stream()
                .filter(invitation -> !invitation.isSettled())
                .forEach(Invitation::unreport);
        reports.delete(report);
    }
}
