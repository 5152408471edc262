package org.eventbot.invite;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.registration.RegistrationPage;
import org.springframework.transaction.annotation.Transactional;

/** Takes a page in: tickets, invitations, outbox and cursor in one transaction, so that a crash repeats it or not. */
@RequiredArgsConstructor
class PageIntake {

    private final Intakes intakes;
    private final TicketBook tickets;
    private final Inviting inviting;
    private final Links links;
    private final Invitations invitations;
    private final VanishedAnswers vanished;
    private final TicketEnds ends;
    private final DigestPlan digests;
    private final Clock clock;

    /** Takes it in, if the reading counts still; what lacks and what is too much then settles {@link Convergence}. */
    @Transactional
    void take(Event event, Reading reading, RegistrationPage page) {
        intakes.lock(event.id())
                .filter(intake -> intake.isRound(reading.round().number()))
                .ifPresent(intake -> {
                    if (take(event, reading, page.registrations()).entitling()) {
                        intake.entitled(clock.instant());
                    }
                    intake.readTo(page.next());
                });
    }

    private TicketChanges take(Event event, Reading reading, List<Registration> registrations) {
        var changes = tickets.update(event, reading.round().number(), registrations);
        inviting.invite(event, running(event, reading), changes.holders(), reading.present());
        if (!changes.unnamed().isEmpty() && reading.over()) {
            vanished.forget(event, changes.unnamed());
        }
        if (!changes.staying().isEmpty()) {
            invitations.lockOf(event.id(), changes.staying()).forEach(Invitation::keep);
        }
        if (changes.ending()) {
            ends.plan(event.id());
        }
        if (changes.newlyMalformed() || changes.asking()) {
            digests.soon(event.id());
        }
        return changes;
    }

    /** Asked anew for each page: somebody may have paused meanwhile. */
    private List<Link> running(Event event, Reading reading) {
        return links.findByEventIdAndState(event.id(), LinkState.RUNNING).stream()
                .filter(link -> reading.links().contains(link.getId()))
                .toList();
    }
}
