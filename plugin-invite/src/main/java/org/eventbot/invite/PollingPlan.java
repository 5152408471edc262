package org.eventbot.invite;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Jobs;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the reading of all that runs anew at each start: what happened in the shop meanwhile is seen at once, and a
 * changed interval counts from now on.
 */
@Slf4j
@RequiredArgsConstructor
class PollingPlan {

    private final Links links;
    private final EventRegistry events;
    private final Sources sources;
    private final Jobs jobs;

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void renew() {
        links.findByState(LinkState.RUNNING).stream()
                .map(Link::getEventId)
                .distinct()
                .forEach(this::renew);
    }

    private void renew(UUID eventId) {
        events.find(eventId).ifPresent(this::renew);
    }

    private void renew(Event event) {
        try {
            jobs.every(IngestJob.NAME, event.id(), sources.of(event).pollInterval());
        } catch (Refusal gone) {
            log.warn("No ticket shop for event {}: its plugin does not run. Its registrations rest.", event.id());
        }
    }
}
