package org.eventbot.invite;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.registration.RegistrationPage;
import org.springframework.transaction.annotation.Transactional;

/** Takes a page in: tickets, invitations, outbox and cursor in one transaction, so that a crash repeats it or not. */
@RequiredArgsConstructor
class PageIntake {

    private final Intakes intakes;
    private final TicketBook tickets;
    private final Inviting inviting;
    private final DigestPlan digests;

    @Transactional
    void take(Event event, int round, RegistrationPage page, RoomMembers present) {
        intakes.lock(event.id()).filter(intake -> intake.isRound(round)).ifPresent(intake -> {
            take(event, page, present);
            intake.readTo(page.next());
        });
    }

    private void take(Event event, RegistrationPage page, RoomMembers present) {
        var changes = tickets.update(event, page.registrations());
        inviting.invite(event, changes.holders(), present);
        inviting.takeBack(event, changes.left());
        if (changes.newlyMalformed()) {
            digests.soon(event.id());
        }
    }
}
