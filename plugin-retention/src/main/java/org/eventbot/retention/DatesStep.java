package org.eventbot.retention;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRegistry;

/** The last look before anything is done: when the dates moved meanwhile, nothing is. */
@RequiredArgsConstructor
class DatesStep implements PurgeStep {

    private final EventRegistry events;
    private final Dates dates;
    private final Clock clock;

    @Override
    public Step step() {
        return Step.DATES;
    }

    @Override
    public Outcome take(Purge purge) {
        if (!purge.isOfEvent() || purge.getCause() == Cause.BY_HAND) {
            return Outcome.done();
        }
        var due = events.find(purge.getId())
                .map(dates::now)
                .filter(verdict ->
                        verdict.fold(at -> !at.time().isAfter(clock.instant()), ask -> false, held -> false));
        return due.isPresent() ? Outcome.done() : new Outcome.CalledOff();
    }
}
