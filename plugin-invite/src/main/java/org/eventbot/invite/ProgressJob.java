package org.eventbot.invite;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Job;
import org.eventbot.core.job.Jobs;

/** Looks every few seconds of a run how far it is. */
@RequiredArgsConstructor
class ProgressJob implements Job {

    static final String NAME = "invite-progress";

    private final Links links;
    private final EventRegistry events;
    private final Progress progress;
    private final Jobs jobs;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        boolean more = links.findById(subject)
                .flatMap(link -> events.find(link.getEventId()))
                .filter(event -> progress.show(subject, event))
                .isPresent();
        if (!more) {
            jobs.cancel(NAME, subject);
        }
    }
}
