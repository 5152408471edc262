package org.eventbot.retention;

import java.util.Optional;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "hold", description = "Keeps an event from being forgotten, for a reason and at most thirty days.")
class HoldShellCommand extends EventShellCommand {

    private final Holds holds;

    @Mixin
    private final HoldOptions options = new HoldOptions();

    HoldShellCommand(MeantEvents events, Holds holds) {
        super(events);
        this.holds = holds;
    }

    @Override
    Text words(Event meant, ShellCall call) {
        return holds.begin(meant, options.until, options.reason, Optional.empty());
    }
}
