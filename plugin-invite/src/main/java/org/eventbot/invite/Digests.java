package org.eventbot.invite;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;
import org.springframework.transaction.annotation.Transactional;

/** Gives reports to the outbox, and marks in the same transaction what they report. */
@RequiredArgsConstructor
class Digests {

    private final Links links;
    private final Tickets tickets;
    private final Invitations invitations;
    private final Reports reports;
    private final Totals totals;
    private final DigestPlan plan;
    private final DeskNotes notes;
    private final Outbox outbox;
    private final Clock clock;

    @Transactional
    void post(UUID linkId, List<DigestPart> parts) {
        links.lock(linkId).ifPresent(link -> link.desk().ifPresent(desk -> {
            parts.forEach(part -> post(link, desk, part));
            link.digested(clock.instant());
        }));
    }

    /** Tells the desk what somebody asked for; it counts as no report. */
    @Transactional
    void list(UUID linkId, List<DigestPart> parts) {
        links.lock(linkId).ifPresent(link -> link.desk()
                .ifPresent(desk -> parts.forEach(part -> {
                    var report = reports.save(new Report(UUID.randomUUID(), link, desk, clock.instant()));
                    outbox.postPersonal(report.getId(), InvitePlugin.ID, link.scope(), desk, part.text());
                })));
    }

    /** Says how many asked not to be invited, when these have become more. */
    @Transactional
    void tellAsked(UUID linkId, Event event) {
        links.lock(linkId).ifPresent(link -> {
            long asked = tickets.countOpening(event.id(), linkId, AnswerState.SUPPRESSED);
            if (asked > link.getAskedTold()) {
                notes.tell(
                        link,
                        Text.of(
                                "**{}**: {} asked not to be invited, and will not be. Who, I do not keep.",
                                event.name(),
                                Counted.of(asked, "registration", "registrations")));
            }
            link.toldAsked(asked);
        });
    }

    /** Says how many there are where nothing more may be said. */
    @Transactional
    void tellTotals(UUID linkId) {
        links.lock(linkId).ifPresent(totals::tellOnce);
    }

    private void post(Link link, RoomId desk, DigestPart part) {
        var answers = tickets.lock(part.tickets());
        var failures = invitations.lock(part.invitations());
        if (answers.stream().anyMatch(Ticket::isReported) || failures.stream().anyMatch(Invitation::isReported)) {
            // Another desk of the same event was told meanwhile; the next digest has what is left.
            plan.soonFor(link.getId());
            return;
        }
        var report = reports.save(new Report(UUID.randomUUID(), link, desk, clock.instant()));
        answers.forEach(ticket -> ticket.reportedIn(report.getId()));
        failures.forEach(invitation -> invitation.reportedIn(report.getId()));
        outbox.postPersonal(report.getId(), InvitePlugin.ID, link.scope(), desk, part.text());
    }
}
