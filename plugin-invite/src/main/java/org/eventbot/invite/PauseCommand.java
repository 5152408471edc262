package org.eventbot.invite;

import java.util.List;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import picocli.CommandLine.Command;

/** Stops the inviting for a while. */
@Command(name = "pause", description = "Sends no more invitations until you resume.", footer = "!invite pause")
@Requires(Role.ORGANIZER)
class PauseCommand extends RoomOption {

    private final LinkedEvents linked;
    private final Running running;

    PauseCommand(DeskRooms desksOf, LinkedEvents linked, Running running) {
        super(desksOf);
        this.linked = linked;
        this.running = running;
    }

    @Override
    public Reply answer(CommandCall call) {
        List<Text> lines = linked.of(room(call)).stream().map(this::pause).toList();
        return Reply.of(Text.lines(lines));
    }

    private Text pause(LinkedEvent what) {
        if (running.forgetPlan(what.link().getId())) {
            return Text.of(
                    "**{}** does not start by itself any more.", what.event().name());
        }
        if (what.link().getState() == LinkState.LINKED) {
            return Text.of("**{}** was not started yet.", what.event().name());
        }
        running.pause(what.link().getId());
        return Text.of(
                "**{}** is paused: nobody more is invited. Go on with `!invite resume`.",
                what.event().name());
    }
}
