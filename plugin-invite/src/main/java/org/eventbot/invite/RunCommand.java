package org.eventbot.invite;

import java.util.List;
import org.eventbot.core.command.BotPower;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the inviting; also the word for another try after something was put right. */
@Command(
        name = "run",
        description = "Invites everybody registered, and from then on newcomers by themselves.",
        footer = "!invite run")
@Requires(value = Role.ORGANIZER, bot = BotPower.INVITE)
class RunCommand extends RoomOption {

    private final LinkedEvents linked;
    private final Starting starting;

    @Option(
            names = "--at",
            arity = "1..3",
            paramLabel = "<time>",
            description = "when to start, with the zone: 2027-03-01 18:00 Europe/Berlin")
    private List<String> at = List.of();

    RunCommand(DeskRooms desksOf, LinkedEvents linked, Starting starting) {
        super(desksOf);
        this.linked = linked;
        this.starting = starting;
    }

    @Override
    public Reply answer(CommandCall call) {
        List<Text> lines = linked.of(room(call)).stream()
                .map(what -> at.isEmpty()
                        ? starting.start(what, call.sender())
                        : starting.plan(what, call.sender(), String.join(" ", at)))
                .toList();
        return Reply.of(Text.lines(lines));
    }
}
