package org.eventbot.invite;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Job;
import org.eventbot.core.job.Jobs;

/**
 * Tells the desk of a link which registrations cannot be invited, and why: together when a run is through, and never
 * more often than its organizers can bear.
 */
@RequiredArgsConstructor
class DigestJob implements Job {

    static final String NAME = "invite-digest";

    private final Links links;
    private final Problems problems;
    private final DigestTimes times;
    private final DeskCheck check;
    private final DigestLines lines;
    private final Digests digests;
    private final EventRegistry events;
    private final Jobs jobs;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        links.findById(subject).filter(link -> link.desk().isPresent()).ifPresent(this::reportWhenDue);
    }

    private void reportWhenDue(Link link) {
        var open = problems.open(link);
        if (open.isEmpty()) {
            return;
        }
        var due = times.nextFor(link);
        if (due.isAfter(clock.instant())) {
            jobs.at(NAME, link.getId(), due);
        } else {
            report(link, open);
        }
    }

    private void report(Link link, List<Problem> open) {
        if (check.objection(link).isPresent()) {
            digests.tellTotals(link.getId());
            return;
        }
        events.find(link.getEventId()).ifPresent(event -> digests.post(link.getId(), lines.parts(event, open)));
    }
}
