package org.eventbot.invite;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
        var running = links.findByEventIdAndState(subject, LinkState.RUNNING);
        if (event.isEmpty() || running.isEmpty()) {
            jobs.cancel(NAME, subject);
            return;
        }
        if (settling.isAnyInPlace(event.get(), running)) {
            read(event.get(), settling.workingMeanwhile(event.get(), running));
        }
    }

    /** Who stands behind the links is found out while the shop looks for news; for a whole walk it is known first. */
    private void read(Event event, Supplier<List<Link>> working) {
        var round = rounds.begin(event.id());
        if (round.walking() && working.get().isEmpty()) {
            return;
        }
        var present = round.walking() ? look(event, working.get()) : RoomMembers.none();
        var end = new EventEnd(() -> sources.of(event).end(event), clock);
        sources.of(event).read(event, round.since().orElse(null), page -> {
            if (!working.get().isEmpty()) {
                var reading = new Reading(round, ids(working.get()), present, false);
                pages.take(event, reading.whenOver(end.isOverFor(page)), page);
            }
        });
        if (!working.get().isEmpty()) {
            rounds.finish(event.id(), round);
            settling.settle(event, working.get());
        }
    }

    private static Set<UUID> ids(List<Link> links) {
        return links.stream().map(Link::getId).collect(Collectors.toSet());
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
