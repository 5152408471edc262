package org.eventbot.retention;

import lombok.RequiredArgsConstructor;

/** Keeps the numbers, once: what they were counted from is about to go. */
@RequiredArgsConstructor
class StatisticsStep implements PurgeStep {

    private final Snapshots snapshots;

    @Override
    public Step step() {
        return Step.STATISTICS;
    }

    @Override
    public Outcome take(Purge purge) {
        if (purge.isOfEvent()) {
            snapshots.freeze(purge.getId());
        }
        return Outcome.done();
    }
}
