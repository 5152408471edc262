package org.eventbot.retention;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.ErasureLedger;

/** Writes down, outside the database, what is about to be erased: from here on a restored backup is made to follow. */
@RequiredArgsConstructor
class LedgerStep implements PurgeStep {

    private final ErasureLedger ledger;

    @Override
    public Step step() {
        return Step.LEDGER;
    }

    @Override
    public Outcome take(Purge purge) {
        ledger.open(purge.getId(), List.of(purge.target()), List.of());
        return Outcome.done();
    }
}
