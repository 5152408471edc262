package org.eventbot.invite;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows in the event's room how far a run is: totals in one message, which is edited. Each edit costs as much as an
 * invitation, so a short run has none.
 */
@RequiredArgsConstructor
class Progress {

    private static final long FIRST_AFTER = 10;
    private static final long STEP = 25;
    private static final long PARTS = 20;

    private final Links links;
    private final LinkedEvents linked;
    private final Intakes intakes;
    private final Outbox outbox;

    /** @return whether there is more to show later */
    @Transactional
    boolean show(UUID linkId, Event event) {
        var link = links.lock(linkId).filter(Link::isProgressing).orElse(null);
        if (link == null) {
            return false;
        }
        if (!link.isRunning()) {
            link.endProgress();
            return false;
        }
        var counts = linked.count(link);
        return isThrough(link, counts) ? !finish(link, event, counts) : step(link, event, counts);
    }

    /** The message is out. Within the outbox's transaction. */
    void sentAs(UUID reference, Optional<MatrixEventId> message) {
        links.lockByProgress(reference).ifPresent(link -> message.ifPresent(link::progressIn));
    }

    private boolean isThrough(Link link, LinkCounts counts) {
        return counts.waiting() == 0
                && intakes.findByEventId(link.getEventId())
                        .filter(Intake::isWalked)
                        .isPresent();
    }

    private boolean finish(Link link, Event event, LinkCounts counts) {
        if (link.isProgressPending()) {
            // The message is on its way; it can be edited when it is there.
            return false;
        }
        if (link.progressMessage().isPresent() || counts.invited() > link.getProgressFrom()) {
            tell(link, finished(event, counts), counts.invited());
        }
        link.endProgress();
        return true;
    }

    private boolean step(Link link, Event event, LinkCounts counts) {
        long done = counts.invited() - link.getProgressFrom();
        long all = done + counts.waiting();
        boolean due = link.progressMessage().isPresent()
                ? counts.invited() - link.getProgressShown() >= Math.max(STEP, all / PARTS)
                : done >= FIRST_AFTER && !link.isProgressPending();
        if (due) {
            tell(link, underWay(event, counts), counts.invited());
        }
        return true;
    }

    private void tell(Link link, Text text, long shown) {
        var reference = UUID.randomUUID();
        link.progressMessage()
                .ifPresentOrElse(
                        message -> outbox.edit(reference, InvitePlugin.ID, link.room(), message, text),
                        () -> outbox.post(link.postProgress(reference), InvitePlugin.ID, link.room(), text));
        link.showed(shown);
    }

    private Text underWay(Event event, LinkCounts counts) {
        return Text.of(
                "**{}**: {} invited, {} to go, which takes {}{}.",
                event.name(),
                Counted.of(counts.invited(), "person is", "people are"),
                counts.waiting(),
                outbox.forecast(0).words(),
                failed(counts));
    }

    private static Text finished(Event event, LinkCounts counts) {
        return Text.of(
                "**{}**: the run is through. {} invited{}. Newcomers are invited by themselves.",
                event.name(),
                Counted.of(counts.invited(), "person was", "people were"),
                failed(counts));
    }

    private static String failed(LinkCounts counts) {
        String failed = counts.failed() == 0 ? "" : "; " + counts.failed() + " could not be invited";
        return counts.missing() == 0 ? failed : failed + "; " + counts.missing() + " gave no Matrix ID";
    }
}
