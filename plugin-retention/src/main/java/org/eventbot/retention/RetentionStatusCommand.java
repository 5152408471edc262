package org.eventbot.retention;

import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Says when the room's events are forgotten, or how far that is.",
        footer = "!retention status")
@Requires(Role.ORGANIZER)
class RetentionStatusCommand extends EventCommand {

    private final PurgeStates states;

    RetentionStatusCommand(MeantEvents events, PurgeStates states) {
        super(events);
        this.states = states;
    }

    @Override
    public Reply answer(CommandCall call) {
        return Reply.of(Text.lines(events.in(room(call), call).stream()
                .map(event -> Text.of("**{}**: {}", event.name(), states.words(event)))
                .toList()));
    }
}
