package org.eventbot.invite;

import java.util.List;
import org.eventbot.core.command.BotPower;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.message.Text;
import picocli.CommandLine.Command;

/** Goes on after a pause. */
@Command(name = "resume", description = "Goes on inviting after a pause.", footer = "!invite resume")
@Requires(value = Role.ORGANIZER, bot = BotPower.INVITE)
class ResumeCommand extends RoomOption {

    private final LinkedEvents linked;
    private final Starting starting;

    ResumeCommand(DeskRooms desksOf, LinkedEvents linked, Starting starting) {
        super(desksOf);
        this.linked = linked;
        this.starting = starting;
    }

    @Override
    public Reply answer(CommandCall call) {
        List<Text> lines = linked.of(room(call)).stream()
                .map(what -> resume(what, call.sender()))
                .toList();
        return Reply.of(Text.lines(lines));
    }

    private Text resume(LinkedEvent what, MatrixId by) {
        return what.link().isPaused()
                ? starting.start(what, by)
                : Text.of(
                        "**{}** is {}, not paused{}.",
                        what.event().name(),
                        what.link().getState().words(),
                        what.link().isRunning() ? "" : Text.of(": start it with `!invite run`"));
    }
}
