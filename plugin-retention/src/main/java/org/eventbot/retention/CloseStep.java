package org.eventbot.retention;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.Compaction;
import org.eventbot.core.privacy.ErasureLedger;

/** Writes down that it is done, also off this machine: else a restored directory would not know it. */
@RequiredArgsConstructor
class CloseStep implements PurgeStep {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final ErasureLedger ledger;
    private final Compaction compaction;

    @Override
    public Step step() {
        return Step.CLOSE;
    }

    @Override
    public Outcome take(Purge purge) {
        ledger.close(purge.getId());
        return ledger.isCopied()
                ? new Outcome.Done(done -> compaction.request())
                : Outcome.later("for the homeserver, to keep a copy of the ledger", LOOK_AGAIN);
    }
}
