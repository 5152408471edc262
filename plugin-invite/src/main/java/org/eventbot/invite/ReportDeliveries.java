package org.eventbot.invite;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.outbox.Delivery;
import org.eventbot.core.outbox.DeliveryOutcome;

/** Learns what became of messages to a desk: one that did not arrive has reported nothing. */
@RequiredArgsConstructor
class ReportDeliveries {

    private final Reports reports;
    private final Tickets tickets;
    private final Invitations invitations;
    private final Links links;
    private final Totals totals;
    private final DigestPlan digests;
    private final Clock clock;

    /** Within the outbox's transaction. */
    void take(Delivery delivery) {
        reports.findById(delivery.reference()).ifPresent(report -> {
            if (delivery.outcome() == DeliveryOutcome.SENT) {
                arrived(report, delivery);
            } else {
                bounced(report, delivery.outcome());
            }
        });
    }

    private void arrived(Report report, Delivery delivery) {
        delivery.event().ifPresent(report::sentAs);
        links.lock(report.getLinkId()).ifPresent(Link::deskAccepted);
        tickets.lockReportedIn(report.getId()).forEach(ticket -> ticket.reported(clock.instant()));
        invitations.lockReportedIn(report.getId()).forEach(invitation -> invitation.reported(clock.instant()));
    }

    private void bounced(Report report, DeliveryOutcome outcome) {
        tickets.lockReportedIn(report.getId()).forEach(Ticket::unreport);
        invitations.lockReportedIn(report.getId()).forEach(Invitation::unreport);
        reports.delete(report);
        if (outcome == DeliveryOutcome.GIVEN_UP) {
            digests.soonFor(report.getLinkId());
        } else {
            refused(report.getLinkId());
        }
    }

    private void refused(UUID link) {
        links.lock(link).ifPresent(totals::tellOnce);
    }
}
