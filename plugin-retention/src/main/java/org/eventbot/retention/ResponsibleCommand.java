package org.eventbot.retention;

import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.MatrixId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "responsible",
        description = "Says who answers for what is kept about the event, or hands that over.",
        footer = "!retention responsible @ada:example.org")
@Requires(Role.ORGANIZER)
class ResponsibleCommand extends EventCommand {

    private final Responsibility responsibility;

    @Parameters(arity = "0..1", paramLabel = "<person>", description = "who answers for it from now on")
    private @Nullable MatrixId person;

    @Option(names = "--event", paramLabel = "<event>", description = "the beginning of its name, if there are several")
    private @Nullable String event;

    ResponsibleCommand(MeantEvents events, Responsibility responsibility) {
        super(events);
        this.responsibility = responsibility;
    }

    @Override
    public Reply answer(CommandCall call) {
        var meant = events.one(room(call), call, event);
        if (person != null) {
            events.requirePower(call, meant);
            responsibility.handOver(meant, person);
        }
        return responsibility
                .of(meant)
                .map(who -> Reply.text("{} answers for what is kept about **{}**.", who, meant.name()))
                .orElseGet(() -> Reply.text(
                        "Nobody answers for **{}**. Name somebody: `!retention responsible @ada:example.org`.",
                        meant.name()));
    }
}
