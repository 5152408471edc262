package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommand;
import picocli.CommandLine.Command;

@Command(name = "requests", description = "Counts what was asked for by right, and lists what is not done yet.")
@RequiredArgsConstructor
class RequestsShellCommand implements ShellCommand {

    private final Register register;
    private final RightsWords words;

    @Override
    public int run(ShellCall call) {
        var open = register.open();
        call.print(words.register(register.counts(), open));
        return 0;
    }
}
