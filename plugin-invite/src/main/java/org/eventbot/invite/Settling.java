package org.eventbot.invite;

import java.util.List;
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
        return links.findByEventIdAndState(event.id(), LinkState.RUNNING).stream()
                .filter(link -> isFirm(event, link))
                .toList();
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
