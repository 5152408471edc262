package org.eventbot.invite;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Job;
import org.eventbot.core.job.Jobs;

/**
 * Tells the desk of a link which registrations cannot be invited, and why: together when a run is through, and never
 * more often than its organizers can bear. Runs when there is something new, and every few minutes besides, so that what
 * was too early to tell is told later.
 */
@RequiredArgsConstructor
class DigestJob implements Job {

    static final String NAME = "invite-digest";

    private final Links links;
    private final Problems problems;
    private final DigestTimes times;
    private final Standing standing;
    private final DeskCheck check;
    private final DigestLines lines;
    private final Digests digests;
    private final EventRegistry events;
    private final Seals seals;
    private final Jobs jobs;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        links.findById(subject)
                .filter(link -> seals.isOpen(link.scope()))
                .ifPresentOrElse(this::reportWhenDue, () -> jobs.cancel(NAME, subject));
    }

    private void reportWhenDue(Link link) {
        if (link.desk().isEmpty() || times.nextFor(link).isAfter(clock.instant())) {
            return;
        }
        var open = problems.open(link);
        events.find(link.getEventId()).ifPresent(event -> {
            if (!open.isEmpty()) {
                report(event, link, open);
            }
            if (link.isRunning()) {
                digests.tellAsked(link.getId(), event);
            }
        });
    }

    private void report(Event event, Link link, List<Problem> open) {
        var ground = standing.of(event, link);
        if (ground == Standing.Ground.SWITCHED_OFF || ground == Standing.Ground.OUT_OF_THE_SPACE) {
            return;
        }
        if (ground == Standing.Ground.NOBODY_BEHIND_IT || check.objection(link).isPresent()) {
            digests.tellTotals(link.getId());
        } else {
            digests.post(link.getId(), lines.parts(event, open));
        }
    }
}
