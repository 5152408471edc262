package org.eventbot.invite;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.eventbot.core.command.BotPower;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import org.eventbot.core.registration.OrderCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tries again what did not work, or asks people of one order again. */
@Command(
        name = "retry",
        description = "Invites again who could not be invited; with an order code everybody of that order, also who"
                + " declined, left or was sent away.",
        footer = {"!invite retry", "!invite retry ABC12"})
@Requires(value = Role.ORGANIZER, bot = BotPower.INVITE)
class RetryCommand extends RoomOption {

    private final LinkedEvents linked;
    private final Cases cases;

    @Parameters(arity = "0..1", paramLabel = "<order>", description = "the code of an order")
    private @Nullable String order;

    RetryCommand(DeskRooms desksOf, LinkedEvents linked, Cases cases) {
        super(desksOf);
        this.linked = linked;
        this.cases = cases;
    }

    @Override
    public Reply answer(CommandCall call) {
        var lines = new ArrayList<Text>();
        linked.of(room(call)).forEach(what -> lines.add(answer(what)));
        return Reply.of(Text.lines(lines));
    }

    /** The code is not repeated: others may read along. */
    private Text answer(LinkedEvent what) {
        if (!what.link().isRunning()) {
            return Text.of(
                    "**{}** is {}: nobody is invited until `!invite run`.",
                    what.event().name(),
                    what.link().getState().words());
        }
        return retry(what)
                .map(people -> Text.of(
                        "**{}**: {} invited again.",
                        what.event().name(),
                        Counted.of(people, "person is", "people are")))
                .orElseGet(() -> Text.of(
                        "**{}**: I know no ticket of that order.", what.event().name()));
    }

    private Optional<Integer> retry(LinkedEvent what) {
        return order == null
                ? Optional.of(cases.retry(what))
                : cases.retry(what, new OrderCode(order.toUpperCase(Locale.ROOT)));
    }
}
