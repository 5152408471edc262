package org.eventbot.invite;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Job;
import org.eventbot.core.job.Jobs;

/**
 * Reads all registrations of an event once more when somebody who asked not to be invited changed their mind: of their
 * ticket nothing is kept that would lead to it. Waits until a reading under way is through, so that nobody can hold it up
 * by changing their mind again and again.
 */
@RequiredArgsConstructor
class LookAgainJob implements Job {

    static final String NAME = "invite-look-again";

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Links links;
    private final Tickets tickets;
    private final Rounds rounds;
    private final Jobs jobs;
    private final Clock clock;

    /** Plans it for every event that runs. */
    void plan() {
        links.findByState(LinkState.RUNNING).stream()
                .map(Link::getEventId)
                .distinct()
                .forEach(event -> jobs.soon(NAME, event));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** An event that rests meanwhile is read from the beginning when it goes on. */
    @Override
    public void run(UUID event) {
        if (!links.existsByEventIdAndState(event, LinkState.RUNNING)) {
            return;
        }
        if (tickets.countEntitled(event, AnswerState.SUPPRESSED) == 0 || rounds.beginAnewUnlessWalking(event)) {
            jobs.soon(IngestJob.NAME, event);
        } else {
            jobs.at(NAME, event, clock.instant().plus(PAUSE));
        }
    }
}
