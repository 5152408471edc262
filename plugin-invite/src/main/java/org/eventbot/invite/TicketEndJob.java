package org.eventbot.invite;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Job;

/** Runs for an event when a ticket of it ends to be valid. */
@RequiredArgsConstructor
class TicketEndJob implements Job {

    static final String NAME = "invite-ticket-end";

    private final EventRegistry events;
    private final TicketEnds ends;
    private final Settling settling;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        events.find(subject).ifPresent(event -> {
            ends.apply(event.id());
            settling.settle(event, settling.working(event));
        });
    }
}
