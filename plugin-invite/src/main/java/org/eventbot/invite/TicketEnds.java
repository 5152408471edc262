package org.eventbot.invite;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.registration.Entitlement;
import org.springframework.transaction.annotation.Transactional;

/** Ends tickets that are valid for a time only, when it is over: no shop signals that. */
@RequiredArgsConstructor
class TicketEnds {

    private final Tickets tickets;
    private final Jobs jobs;
    private final Clock clock;

    /** Looks again when the next ticket ends. Within the caller's transaction. */
    void plan(UUID eventId) {
        tickets.nextEnd(eventId).ifPresent(end -> jobs.at(TicketEndJob.NAME, eventId, end));
    }

    @Transactional
    void apply(UUID eventId) {
        tickets.lockEnded(eventId, clock.instant()).forEach(ticket -> ticket.lose(Entitlement.NO_LONGER_VALID));
        plan(eventId);
    }
}
