package org.eventbot.retention;

import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Says when the room's events are forgotten, or how far that is.",
        footer = "!retention status")
@Requires(Role.ORGANIZER)
class RetentionStatusCommand extends EventCommand {

    private final RetentionStatus status;

    RetentionStatusCommand(MeantEvents events, RetentionStatus status) {
        super(events);
        this.status = status;
    }

    @Override
    public Reply answer(CommandCall call) {
        return Reply.of(status.words(events.in(room(call), call)));
    }
}
