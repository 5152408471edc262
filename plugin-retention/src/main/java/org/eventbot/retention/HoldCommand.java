package org.eventbot.retention;

import java.util.Optional;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "hold",
        description = "Keeps the event from being forgotten, for a reason and at most thirty days.",
        footer = "!retention hold --until 2027-03-31 a complaint is being looked into")
@Requires(Role.OPERATOR)
class HoldCommand extends EventCommand {

    private final Holds holds;

    @Mixin
    private final HoldOptions options = new HoldOptions();

    @Option(names = "--event", paramLabel = "<event>", description = "the beginning of its name, if there are several")
    private @Nullable String event;

    HoldCommand(MeantEvents events, Holds holds) {
        super(events);
        this.holds = holds;
    }

    @Override
    public Reply answer(CommandCall call) {
        var meant = events.one(room(call), call, event);
        return Reply.of(holds.begin(meant, options.until, options.reason, Optional.of(call.sender()))
                .and(Text.of("`!retention release` lets it go sooner.")));
    }
}
