package org.eventbot.invite;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Settling settling;
    private final Rounds rounds;
    private final PageIntake pages;
    private final MemberLook members;
    private final Jobs jobs;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        var event = events.find(subject);
        if (event.isEmpty() || !links.existsByEventIdAndState(subject, LinkState.RUNNING)) {
            jobs.cancel(NAME, subject);
            return;
        }
        var working = settling.working(event.get());
        if (!working.isEmpty()) {
            read(event.get(), working);
        }
    }

    private void read(Event event, List<Link> working) {
        var round = rounds.begin(event.id());
        var present = round.walking() ? look(event, working) : RoomMembers.none();
        var ids = working.stream().map(Link::getId).collect(Collectors.toSet());
        var reading = new Reading(round, ids, present, false);
        var source = sources.of(event);
        var end = new EventEnd(() -> source.end(event), clock);
        source.read(
                event,
                round.since().orElse(null),
                page -> pages.take(event, reading.whenOver(end.isOverFor(page)), page));
        rounds.finish(event.id(), round);
        settling.settle(event, working);
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
