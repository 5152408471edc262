package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Jobs;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Lets the clock be looked at, from each start on. */
@RequiredArgsConstructor
class EveryHour {

    private final Jobs jobs;

    @EventListener(ApplicationReadyEvent.class)
    void plan() {
        jobs.every(ClockJob.NAME, ClockJob.SUBJECT, ClockJob.PERIOD);
    }
}
