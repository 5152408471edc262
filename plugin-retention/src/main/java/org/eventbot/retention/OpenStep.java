package org.eventbot.retention;

import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.EndOfProcessing;

/** Waits until nothing about anybody of the scope is on its way any more. */
@RequiredArgsConstructor
class OpenStep implements PurgeStep {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final List<EndOfProcessing> ends;

    @Override
    public Step step() {
        return Step.OPEN;
    }

    @Override
    public Outcome take(Purge purge) {
        var open = ends.stream()
                .filter(end -> !end.ended(purge.target()))
                .map(EndOfProcessing::owner)
                .distinct()
                .toList();
        return open.isEmpty()
                ? Outcome.done()
                : Outcome.later("until " + String.join(", ", open) + " has nothing open any more", LOOK_AGAIN);
    }
}
