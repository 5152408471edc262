package org.eventbot.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/** Erases every category in small transactions. One that fails does not keep the others from being erased. */
@RequiredArgsConstructor
class EraseStep implements PurgeStep {

    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Holdings holdings;
    private final ClockBook clocks;
    private final Keeping keeping;
    private final Clock clock;

    @Override
    public Step step() {
        return Step.ERASE;
    }

    @Override
    public Outcome take(Purge purge) {
        RuntimeException failed = null;
        Instant later = null;
        for (var data : holdings.all()) {
            var until = keptUntil(purge, data);
            if (until != null && data.count(purge.target()) > 0) {
                later = later == null || until.isAfter(later) ? until : later;
                continue;
            }
            try {
                data.drain(purge.target());
            } catch (RuntimeException failure) {
                failed = failed == null ? failure : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return later == null
                ? Outcome.done()
                : Outcome.planned("until " + Times.day(later) + ", when the time of what is left has come", LOOK_AGAIN);
    }

    /** When it may go; null when that is now. Who asks for it by hand, or never answers, wants all of it gone. */
    private @Nullable Instant keptUntil(Purge purge, PersonalData data) {
        if (!purge.isOfEvent() || purge.getCause() != Cause.DUE) {
            return null;
        }
        return clocks.find(purge.getId())
                .flatMap(EventClock::end)
                .flatMap(end -> keeping.until(purge.getId(), data.owner(), data.category(), end))
                .filter(until -> until.isAfter(clock.instant()))
                .orElse(null);
    }
}
