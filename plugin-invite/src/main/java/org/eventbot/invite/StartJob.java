package org.eventbot.invite;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Job;

/** Starts a link at the time that its organizers chose. */
@RequiredArgsConstructor
class StartJob implements Job {

    static final String NAME = "invite-start";

    private final Links links;
    private final EventRegistry events;
    private final Sources sources;
    private final Standing standing;
    private final Running running;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        links.findById(subject).filter(this::isDue).ifPresent(link -> events.find(link.getEventId())
                .ifPresent(event -> start(link, event)));
    }

    private boolean isDue(Link link) {
        return link.runAt().filter(time -> !time.isAfter(clock.instant())).isPresent();
    }

    private void start(Link link, Event event) {
        var ground = standing.of(event, link);
        if (ground == Standing.Ground.FIRM) {
            running.startAsPlanned(link.getId(), event, sources.of(event).pollInterval());
        } else {
            running.dropPlan(link.getId(), event, ground);
        }
    }
}
