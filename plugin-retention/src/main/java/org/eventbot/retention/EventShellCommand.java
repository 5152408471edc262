package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command of the shell about one of all events, which need not be named where there is only one. */
@RequiredArgsConstructor
abstract class EventShellCommand implements ShellCommand {

    private final MeantEvents events;

    @Option(names = "--event", paramLabel = "<event>", description = "the beginning of its name, if there are several")
    private @Nullable String event;

    @Override
    public final int run(ShellCall call) {
        call.print(words(events.one(event), call));
        return 0;
    }

    abstract Text words(Event meant, ShellCall call);
}
