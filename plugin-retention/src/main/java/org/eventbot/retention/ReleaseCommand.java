package org.eventbot.retention;

import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import picocli.CommandLine.Command;

@Command(name = "release", description = "Ends what !retention hold began.", footer = "!retention release")
@Requires(Role.OPERATOR)
class ReleaseCommand extends OneEventCommand {

    private final Holds holds;

    ReleaseCommand(MeantEvents events, Holds holds) {
        super(events);
        this.holds = holds;
    }

    @Override
    public Reply answer(CommandCall call) {
        return Reply.of(holds.end(event(call)));
    }
}
