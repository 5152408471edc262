package org.eventbot.testkit.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.job.Jobs;

/** A plan that runs nothing by itself: tests ask what is planned, and run it. */
public final class RecordingJobs implements Jobs {

    private final Clock clock;
    private final Map<Planned, Instant> due = new HashMap<>();
    private final Map<Planned, Duration> periods = new HashMap<>();

    public RecordingJobs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void every(String job, UUID subject, Duration period) {
        var planned = new Planned(job, subject);
        periods.put(planned, period);
        due.putIfAbsent(planned, clock.instant());
    }

    @Override
    public synchronized void at(String job, UUID subject, Instant time) {
        due.merge(new Planned(job, subject), time, (old, later) -> old.isBefore(later) ? old : later);
    }

    @Override
    public void soon(String job, UUID subject) {
        at(job, subject, clock.instant());
    }

    @Override
    public synchronized void cancel(String job, UUID subject) {
        var planned = new Planned(job, subject);
        due.remove(planned);
        periods.remove(planned);
    }

    /** When the job runs next for the subject; empty when it is not planned. */
    public synchronized Optional<Instant> due(String job, UUID subject) {
        return Optional.ofNullable(due.get(new Planned(job, subject)));
    }

    /** How often it runs; empty when it is not periodic. */
    public synchronized Optional<Duration> period(String job, UUID subject) {
        return Optional.ofNullable(periods.get(new Planned(job, subject)));
    }

    /** Whether it is due by now; if so, that plan is used up and a periodic one is due a period later. */
    public synchronized boolean take(String job, UUID subject) {
        var planned = new Planned(job, subject);
        var time = due.get(planned);
        if (time == null || time.isAfter(clock.instant())) {
            return false;
        }
        due.remove(planned);
        if (periods.containsKey(planned)) {
            due.put(planned, clock.instant().plus(periods.get(planned)));
        }
        return true;
    }

    private record Planned(String job, UUID subject) {}
}
