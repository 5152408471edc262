package org.example.karma;

import java.time.Duration;
import org.eventbot.core.job.Jobs;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** Plans what is done again and again, at each start anew: a changed period counts from then on. */
class EveryNight {

    private final Jobs jobs;

    EveryNight(Jobs jobs) {
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void plan() {
        jobs.every(ForgetJob.NAME, ForgetJob.SUBJECT, Duration.ofDays(1));
    }
}
