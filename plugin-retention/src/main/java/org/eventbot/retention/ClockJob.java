package org.eventbot.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Job;

/**
 * Looks every hour which events are to be forgotten. Nothing is before its organizers were told at least a day ahead.
 */
@Slf4j
@RequiredArgsConstructor
class ClockJob implements Job {

    static final String NAME = "retention-clock";
    static final UUID SUBJECT = new UUID(0, 0);
    static final Duration PERIOD = Duration.ofHours(1);

    private static final Duration AHEAD = Duration.ofDays(1).plus(PERIOD);

    private final EventRegistry events;
    private final Dates dates;
    private final ClockBook book;
    private final PurgeBook purges;
    private final Announcements announcements;
    private final Periods periods;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        periods.beginWhatIsDue();
        for (var event : events.live()) {
            try {
                look(event);
            } catch (RuntimeException failure) {
                // One event must not keep the others.
                log.warn("The clock of an event failed: {}", failure.getClass().getSimpleName());
            }
        }
    }

    private void look(Event event) {
        if (purges.find(event.id()).isEmpty()) {
            var verdict = dates.today(event);
            if (verdict instanceof Verdict.At at) {
                at(event, at);
            } else if (verdict instanceof Verdict.Ask ask) {
                ask(event, ask);
            }
        }
    }

    private void at(Event event, Verdict.At at) {
        var now = clock.instant();
        var facts = book.find(event.id()).orElseGet(() -> new EventClock(event.id()));
        if (facts.isWarned(now) && !at.time().isAfter(now)) {
            purges.begin(event, at.cause());
        } else if (facts.getWarnedAt() == null && !at.time().isAfter(now.plus(AHEAD))) {
            announcements.warn(event, later(at.time(), now.plus(Duration.ofDays(1))), at.cause());
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void ask(Event event, Verdict.Ask ask) {
        var now = clock.instant();
        if (book.find(event.id()).filter(facts -> !facts.mayAsk(now)).isEmpty()) {
            announcements.ask(event, ask);
        }
    }
}
