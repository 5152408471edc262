package org.eventbot.invite;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says that so many people really are to lose their place. */
@Command(
        name = "confirm",
        description = "Lets me take back as many invitations as I asked you about.",
        footer = "!invite confirm 1")
@Requires(Role.ORGANIZER)
class ConfirmCommand extends RoomOption {

    private final LinkedEvents linked;
    private final Convergence convergence;

    @Parameters(paramLabel = "<number>", description = "how many people, as I asked")
    private int number;

    ConfirmCommand(DeskRooms desksOf, LinkedEvents linked, Convergence convergence) {
        super(desksOf);
        this.linked = linked;
        this.convergence = convergence;
    }

    @Override
    public Reply answer(CommandCall call) {
        List<Text> lines = new ArrayList<>();
        for (var what : linked.of(room(call))) {
            convergence
                    .confirm(what.link().getId(), what.event(), number)
                    .ifPresent(people -> lines.add(words(what, people)));
        }
        if (lines.isEmpty()) {
            throw new Refusal("I asked for no confirmation here, so there is nothing to confirm.");
        }
        return Reply.of(Text.lines(lines));
    }

    private Text words(LinkedEvent what, int people) {
        if (people > number) {
            return Text.of(
                    "**{}**: by now it would be {} people, so I changed nothing. If that is right, write"
                            + " `!invite confirm {}`.",
                    what.event().name(),
                    people,
                    people);
        }
        return Text.of(
                "**{}**: {} taken back.",
                what.event().name(),
                Counted.of(people, "invitation or membership is", "invitations and memberships are"));
    }
}
