package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommand;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Says of all events when they are forgotten, or how far that is.")
@RequiredArgsConstructor
class StatusShellCommand implements ShellCommand {

    private final MeantEvents events;
    private final RetentionStatus status;

    @Override
    public int run(ShellCall call) {
        call.print(status.words(events.all()));
        return 0;
    }
}
