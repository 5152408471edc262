package org.eventbot.retention;

import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import picocli.CommandLine.Command;

@Command(
        name = "preview",
        description = "Counts what forgetting the event would erase; erases nothing.",
        footer = "!retention preview")
@Requires(Role.ORGANIZER)
class PurgePreviewCommand extends OneEventCommand {

    private final PurgePreview preview;
    private final PurgeStates states;

    PurgePreviewCommand(MeantEvents events, PurgePreview preview, PurgeStates states) {
        super(events);
        this.preview = preview;
        this.states = states;
    }

    @Override
    public Reply answer(CommandCall call) {
        var event = event(call);
        states.refuseIfBegun(event);
        var counted = preview.of(event);
        return Reply.text(
                "I keep about the people of **{}**: {}. {} To erase it now, type `!retention purge {}`: it takes open"
                        + " invitations back, leaves members where they are, and cannot be undone.",
                event.name(),
                counted.words(),
                states.words(event),
                counted.token());
    }
}
