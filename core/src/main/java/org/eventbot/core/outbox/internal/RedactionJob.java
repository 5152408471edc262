package org.eventbot.core.outbox.internal;

import java.time.Duration;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Job;

/** Deletes messages about people that are to stay for a while only. */
@RequiredArgsConstructor
public class RedactionJob implements Job {

    public static final String NAME = "host-redaction";
    public static final Duration PERIOD = Duration.ofMinutes(10);

    private final PersonalMessageBook book;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        var more = true;
        while (more) {
            more = book.deleteOutdated();
        }
    }
}
