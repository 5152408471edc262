package org.eventbot.invite;

import java.util.Locale;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.registration.OrderCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Marks the cases of an order as settled by hand. */
@Command(
        name = "done",
        description = "Marks an order's failures as settled by you, so that they are listed no more.",
        footer = "!invite done ABC12")
@Requires(Role.ORGANIZER)
class DoneCommand extends RoomOption {

    private final LinkedEvents linked;
    private final Cases cases;

    @Parameters(paramLabel = "<order>", description = "the code of the order")
    private String order = "";

    DoneCommand(DeskRooms desksOf, LinkedEvents linked, Cases cases) {
        super(desksOf);
        this.linked = linked;
        this.cases = cases;
    }

    @Override
    public Reply answer(CommandCall call) {
        var code = new OrderCode(order.toUpperCase(Locale.ROOT));
        long known = linked.of(room(call)).stream()
                .filter(what -> cases.settle(what, code))
                .count();
        if (known == 0) {
            throw new Refusal("I know no ticket of that order. `!invite failures` lists what is open, at your desk.");
        }
        return Reply.text("Settled: that order is listed no more, unless its Matrix ID changes.");
    }
}
