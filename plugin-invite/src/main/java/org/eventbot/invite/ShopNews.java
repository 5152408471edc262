package org.eventbot.invite;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.registration.RegistrationListener;

/** Reads soon when a shop says that something changed, where anybody waits for it. */
@RequiredArgsConstructor
class ShopNews implements RegistrationListener {

    private final Links links;
    private final Jobs jobs;

    @Override
    public void onRegistrationsChanged(UUID event) {
        if (links.existsByEventIdAndState(event, LinkState.RUNNING)) {
            jobs.soon(IngestJob.NAME, event);
        }
    }
}
