package org.eventbot.retention;

import org.eventbot.core.command.CommandCall;
import org.eventbot.core.event.Event;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** A command about one event, which need not be named where there is only one. */
abstract class OneEventCommand extends EventCommand {

    @Parameters(arity = "0..1", paramLabel = "<event>", description = "the beginning of its name, if there are several")
    private @Nullable String event;

    OneEventCommand(MeantEvents events) {
        super(events);
    }

    Event event(CommandCall call) {
        return events.one(room(call), call, event);
    }
}
