package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommand;
import picocli.CommandLine.Command;

@Command(name = "record", description = "Prints the record of processing activities (GDPR, article 30).")
@RequiredArgsConstructor
class RecordShellCommand implements ShellCommand {

    private final ProcessingRecord record;

    @Override
    public int run(ShellCall call) {
        call.print(record.text());
        return 0;
    }
}
