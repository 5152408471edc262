package org.eventbot.retention;

import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "responsible", description = "Says who answers for what is kept about an event, or hands that over.")
class ResponsibleShellCommand extends EventShellCommand {

    private final Responsibility responsibility;

    @Parameters(arity = "0..1", paramLabel = "<person>", description = "who answers for it from now on")
    private @Nullable MatrixId person;

    ResponsibleShellCommand(MeantEvents events, Responsibility responsibility) {
        super(events);
        this.responsibility = responsibility;
    }

    @Override
    Text words(Event meant, ShellCall call) {
        if (person != null) {
            responsibility.handOver(meant, person);
        }
        return responsibility
                .of(meant)
                .map(who -> Text.of("{} answers for what is kept about **{}**.", who, meant.name()))
                .orElseGet(() -> Text.of("Nobody answers for **{}**. Name somebody.", meant.name()));
    }
}
