package org.eventbot.retention;

import java.util.List;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "policy", description = "Says how long what is kept after an event's end, or shortens that.")
class PolicyShellCommand extends EventShellCommand {

    private final Policies policies;

    @Parameters(arity = "0..3", paramLabel = "set <category> <days>", description = "to keep a category less long")
    private List<String> words = List.of();

    PolicyShellCommand(MeantEvents events, Policies policies) {
        super(events);
        this.policies = policies;
    }

    @Override
    Text words(Event meant, ShellCall call) {
        if (!words.isEmpty()) {
            policies.shorten(meant, words);
        }
        return policies.words(meant);
    }
}
