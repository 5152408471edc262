package org.eventbot.retention;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Job;

/** Forgets addresses that nobody used in time. */
@RequiredArgsConstructor
class CopyLinkJob implements Job {

    static final String NAME = "retention-link";

    private final CopyLinkBook book;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        book.forgetEnded();
    }
}
