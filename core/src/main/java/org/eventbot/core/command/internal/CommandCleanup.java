package org.eventbot.core.command.internal;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Job;

/** Forgets answered commands once nobody can send the same message again. */
@RequiredArgsConstructor
public class CommandCleanup implements Job {

    public static final String NAME = "host-command-cleanup";

    private final CommandInbox inbox;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        inbox.forgetAnswered();
    }
}
