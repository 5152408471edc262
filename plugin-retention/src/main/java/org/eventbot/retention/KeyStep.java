package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.vault.Vault;

/** Destroys the key of the scope: what a backup of the database holds of it can never be read again. */
@RequiredArgsConstructor
class KeyStep implements PurgeStep {

    private final EventRegistry events;
    private final Suppression suppression;
    private final Vault vault;

    @Override
    public Step step() {
        return Step.KEY;
    }

    @Override
    public Outcome take(Purge purge) {
        suppression.forget(purge.scope());
        if (purge.isOfEvent()) {
            events.forget(purge.getId());
        } else {
            vault.destroy(purge.scope());
        }
        return Outcome.done();
    }
}
