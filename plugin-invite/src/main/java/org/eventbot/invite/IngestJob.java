package org.eventbot.invite;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Job;
import org.eventbot.core.job.Jobs;

/**
 * Reads an event's registrations and invites who is entitled. Runs as often as the shop is to be asked, and soon after
 * the shop says that something changed.
 */
@RequiredArgsConstructor
class IngestJob implements Job {

    static final String NAME = "invite-ingest";

    private final EventRegistry events;
    private final Sources sources;
    private final Links links;
    private final Rounds rounds;
    private final PageIntake pages;
    private final MemberLook members;
    private final Jobs jobs;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        var running = links.findByEventIdAndState(subject, LinkState.RUNNING);
        var event = events.find(subject);
        if (running.isEmpty() || event.isEmpty()) {
            jobs.cancel(NAME, subject);
            return;
        }
        read(event.get(), running);
    }

    private void read(Event event, List<Link> running) {
        var round = rounds.begin(event.id());
        var present = round.walking() ? look(event, running) : RoomMembers.none();
        sources.of(event)
                .read(event, round.since().orElse(null), page -> pages.take(event, round.number(), page, present));
        rounds.finish(event.id(), round);
    }

    /** Who is in the rooms already needs no invitation. */
    private RoomMembers look(Event event, List<Link> running) {
        var present = RoomMembers.none();
        for (var link : running) {
            present = present.with(link.room(), members.at(link.room(), event.scope()));
        }
        return present;
    }
}
