package org.eventbot.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eventbot.testkit.time.TurnableClock;
import org.junit.jupiter.api.Test;

class RecordingJobsTests {

    private static final String JOB = "plugin-job";

    private final TurnableClock clock = TurnableClock.at(Instant.parse("2026-11-22T10:00:00Z"));
    private final RecordingJobs jobs = new RecordingJobs(clock);
    private final UUID subject = UUID.randomUUID();

    @Test
    void runsOnceWhatIsPlannedOnce() {
        jobs.at(JOB, subject, clock.instant().plusSeconds(60));
        assertThat(jobs.take(JOB, subject)).isFalse();

        clock.advance(Duration.ofMinutes(1));

        assertThat(jobs.take(JOB, subject)).isTrue();
        assertThat(jobs.take(JOB, subject)).isFalse();
    }

    @Test
    void keepsThePlanThatIsDueSooner() {
        jobs.soon(JOB, subject);
        jobs.at(JOB, subject, clock.instant().plusSeconds(60));

        assertThat(jobs.due(JOB, subject)).hasValue(clock.instant());
    }

    @Test
    void plansAPeriodicJobAnew() {
        jobs.every(JOB, subject, Duration.ofMinutes(5));
        assertThat(jobs.take(JOB, subject)).isTrue();

        assertThat(jobs.due(JOB, subject)).hasValue(clock.instant().plusSeconds(300));
        jobs.cancel(JOB, subject);
        assertThat(jobs.due(JOB, subject)).isEmpty();
        assertThat(jobs.period(JOB, subject)).isEmpty();
    }
}
