package org.eventbot.retention;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Job;

/** Deletes copies that were posted a day ago. */
@RequiredArgsConstructor
class CopyMessageJob implements Job {

    static final String NAME = "retention-copy";

    private final CopyMessages messages;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        messages.deleteOld();
    }
}
