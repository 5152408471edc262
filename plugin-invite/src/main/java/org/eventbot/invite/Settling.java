package org.eventbot.invite;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;

/** Decides which links of an event may work just now, and lets them. */
@RequiredArgsConstructor
class Settling {

    private final Links links;
    private final Standing standing;
    private final Running running;
    private final Convergence convergence;

    /** The running links that stand firm; one that nobody stands behind is paused. Asks the homeserver. */
    List<Link> working(Event event) {
        return working(event, links.findByEventIdAndState(event.id(), LinkState.RUNNING));
    }

    private List<Link> working(Event event, List<Link> running) {
        return running.stream().filter(link -> isFirm(event, link)).toList();
    }

    /** Whether it makes sense to ask who works: where the plugin is off, the shop is left alone. */
    boolean isAnyInPlace(Event event, List<Link> running) {
        return running.stream().anyMatch(link -> standing.ofPlace(event, link) == Standing.Ground.FIRM);
    }

    /** Which of these are {@link #working}, found out while the caller does something else. */
    Supplier<List<Link>> workingMeanwhile(Event event, List<Link> running) {
        var answer = CompletableFuture.supplyAsync(
                () -> working(event, running), work -> new Thread(work, "invite-standing").start());
        return () -> {
            try {
                return answer.join();
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
            }
        };
    }

    void settle(Event event, List<Link> working) {
        working.forEach(link -> convergence.settle(link.getId(), event));
    }

    private boolean isFirm(Event event, Link link) {
        var ground = standing.of(event, link);
        if (ground == Standing.Ground.NOBODY_BEHIND_IT) {
            running.pauseForLackOfBacking(link.getId(), event);
        }
        return ground == Standing.Ground.FIRM;
    }
}
