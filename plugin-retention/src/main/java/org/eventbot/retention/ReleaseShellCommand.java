package org.eventbot.retention;

import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import picocli.CommandLine.Command;

@Command(name = "release", description = "Ends what hold began.")
class ReleaseShellCommand extends EventShellCommand {

    private final Holds holds;

    ReleaseShellCommand(MeantEvents events, Holds holds) {
        super(events);
        this.holds = holds;
    }

    @Override
    Text words(Event meant, ShellCall call) {
        return holds.end(meant);
    }
}
