package org.eventbot.invite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;
import org.springframework.transaction.annotation.Transactional;

/** Starts and stops the inviting of a link. */
@RequiredArgsConstructor
class Running {

    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(10);

    private final Links links;
    private final Counts counts;
    private final Rounds rounds;
    private final Inviting inviting;
    private final InviteSettings settings;
    private final Jobs jobs;
    private final Outbox outbox;
    private final DeskNotes notes;
    private final Clock clock;

    /**
     * Lets everybody registered be invited, from now on. Everything is read once more, so that it does not matter what
     * was missed before.
     *
     * @param poll how often to ask the shop
     */
    @Transactional
    void start(UUID linkId, Event event, Duration poll) {
        links.lock(linkId).filter(link -> !link.isPurging()).ifPresent(link -> {
            link.run(clock.instant());
            rounds.beginAnew(event.id());
            link.beginProgress(counts.invited(linkId));
            inviting.retry(event, link);
            inviting.retryEnds(link);
            jobs.every(IngestJob.NAME, event.id(), poll);
            jobs.soon(IngestJob.NAME, event.id());
            jobs.every(SnapshotJob.NAME, link.getId(), settings.snapshotInterval());
            jobs.soon(SnapshotJob.NAME, link.getId());
            jobs.every(DigestJob.NAME, link.getId(), settings.digestInterval());
            jobs.every(ProgressJob.NAME, link.getId(), PROGRESS_INTERVAL);
        });
    }

    /** Lets it start by itself later. */
    @Transactional
    void plan(UUID linkId, Instant time) {
        links.lock(linkId).filter(link -> !link.isPurging()).ifPresent(link -> {
            link.planRun(time);
            jobs.at(StartJob.NAME, linkId, time);
        });
    }

    /** The time that was chosen has come. */
    @Transactional
    void startAsPlanned(UUID linkId, Event event, Duration poll) {
        start(linkId, event, poll);
        links.findById(linkId)
                .ifPresent(link -> outbox.post(
                        UUID.randomUUID(),
                        InvitePlugin.ID,
                        link.room(),
                        Text.of("**{}** is running now, as planned.", event.name())));
    }

    /** The time has come, but it may not start; where the plugin is off, it says nothing. */
    @Transactional
    void dropPlan(UUID linkId, Event event, Standing.Ground ground) {
        links.lock(linkId).ifPresent(link -> {
            link.planRun(null);
            if (ground != Standing.Ground.SWITCHED_OFF) {
                notes.tell(
                        link,
                        Text.of(
                                "**{}** was to start now, but it is {}. Nothing was sent.",
                                event.name(),
                                ground.words()));
            }
        });
    }

    /** @return whether there was a plan to start later */
    @Transactional
    boolean forgetPlan(UUID linkId) {
        var planned = links.lock(linkId).filter(link -> link.runAt().isPresent());
        planned.ifPresent(link -> link.planRun(null));
        return planned.isPresent();
    }

    /** The bot may not remove people: said once, and again after the next try. */
    @Transactional
    void sayThatItMayNotRemove(UUID linkId) {
        links.findById(linkId)
                .ifPresent(link -> notes.tell(
                        link,
                        Text.of("I may not take invitations back or remove people here. Give me the power to remove"
                                + " people, then write `!invite run`.")));
    }

    /** Lets nobody more be invited; what waits is taken back, to be sent when it goes on. */
    @Transactional
    void pause(UUID linkId) {
        links.lock(linkId).filter(Link::isRunning).ifPresent(this::pause);
    }

    /** The bot may not invite any more: rather than fail for one person after the other, it stops and asks. */
    @Transactional
    void pauseSayingWhy(UUID linkId) {
        links.lock(linkId).filter(Link::isRunning).ifPresent(link -> {
            pause(link);
            outbox.post(
                    UUID.randomUUID(),
                    InvitePlugin.ID,
                    link.room(),
                    Text.of("I may not invite people into this room, so I paused. Give me the power to invite,"
                            + " then write `!invite resume`."));
        });
    }

    /** Whoever answered for it has no say here any more: it stops until somebody else does. */
    @Transactional
    void pauseForLackOfBacking(UUID linkId, Event event) {
        links.lock(linkId).filter(Link::isRunning).ifPresent(link -> {
            pause(link);
            notes.tell(
                    link,
                    Text.of(
                            "**{}** is paused: whoever linked it is not a moderator (power 50) of the room and of its"
                                    + " space any more. Another moderator of both answers for it from then on by writing"
                                    + " `!invite resume` in the event's room.",
                            event.name()));
        });
    }

    /** Stops everything that a link does. Within the caller's transaction. */
    void end(Link link) {
        inviting.takeBackAll(link);
        link.end();
        jobs.cancel(SnapshotJob.NAME, link.getId());
        jobs.cancel(DigestJob.NAME, link.getId());
        if (!links.existsByEventIdAndState(link.getEventId(), LinkState.RUNNING)) {
            jobs.cancel(IngestJob.NAME, link.getEventId());
        }
    }

    /** Stops it for good. Within the caller's transaction. */
    void purge(Link link) {
        end(link);
        jobs.cancel(ProgressJob.NAME, link.getId());
        jobs.cancel(StartJob.NAME, link.getId());
        link.purge();
    }

    private void pause(Link link) {
        link.pause();
        inviting.takeBackAll(link);
        if (!links.existsByEventIdAndState(link.getEventId(), LinkState.RUNNING)) {
            jobs.cancel(IngestJob.NAME, link.getEventId());
        }
    }
}
