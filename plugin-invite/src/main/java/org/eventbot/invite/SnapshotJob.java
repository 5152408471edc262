package org.eventbot.invite;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Job;
import org.eventbot.core.job.Jobs;

/** Compares the invitations of a link with the members of its room, and so heals what the sync loop missed. */
@RequiredArgsConstructor
class SnapshotJob implements Job {

    static final String NAME = "invite-snapshot";

    private final Links links;
    private final MemberLook members;
    private final Snapshots snapshots;
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
                .ifPresentOrElse(this::compare, () -> jobs.cancel(NAME, subject));
    }

    private void compare(Link link) {
        var begun = clock.instant();
        snapshots.apply(link.getId(), members.at(link.room(), link.scope()), begun);
    }
}
