package org.eventbot.retention;

import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import picocli.CommandLine.Command;

@Command(name = "release", description = "Ends what !retention hold began.", footer = "!retention release")
@Requires(Role.OPERATOR)
class ReleaseCommand extends OneEventCommand {

    private final PurgeStates states;
    private final ClockBook book;

    ReleaseCommand(MeantEvents events, PurgeStates states, ClockBook book) {
        super(events);
        this.states = states;
        this.book = book;
    }

    @Override
    public Reply answer(CommandCall call) {
        var event = event(call);
        book.change(event.id(), EventClock::release);
        return Reply.text("**{}** is held no more. {}", event.name(), states.words(event));
    }
}
