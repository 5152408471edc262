package org.eventbot.invite;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Jobs;

/** Lets the desks be told soon that there is something new; what and when exactly decides {@link DigestJob}. */
@RequiredArgsConstructor
class DigestPlan {

    private final Jobs jobs;
    private final Links links;

    /** For all links of an event. */
    void soon(UUID eventId) {
        links.findByEventId(eventId).forEach(link -> soonFor(link.getId()));
    }

    void soonFor(UUID linkId) {
        jobs.soon(DigestJob.NAME, linkId);
    }
}
