package org.visits;

import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import picocli.CommandLine.Command;

@Command(name = "visit", description = "Counts a visit.", footer = "!visit")
class VisitCommand implements BotCommand {

    private final Visits visits;

    VisitCommand(Visits visits) {
        this.visits = visits;
    }

    @Override
    public Reply answer(CommandCall call) {
        visits.save(new Visit());
        return Reply.text("Visits: {}", visits.count());
    }
}
