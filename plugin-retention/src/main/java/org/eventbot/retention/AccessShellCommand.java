package org.eventbot.retention;

import java.util.UUID;
import org.eventbot.core.shell.ShellCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "access", description = "Prints all that is kept about a person, to be handed over (GDPR, article 15).")
class AccessShellCommand extends PersonShellCommand {

    @Option(names = "--json", description = "for programs")
    boolean json;

    AccessShellCommand(Rights rights) {
        super(rights);
    }

    @Override
    String name() {
        return "access";
    }

    @Override
    void act(ShellCall call, WhoIsMeant.Meant meant) {
        rights.register().done(UUID.randomUUID(), RequestKind.ACCESS, RequestOrigin.SHELL);
        var copy = rights.copies().of(meant.person(), meant.targets());
        if (json) {
            call.printAsIs(copy.json());
        } else {
            call.print(copy.text());
        }
    }
}
