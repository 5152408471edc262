package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "extend",
        description =
                "Gives a request two months more, once; the person has to be told the reasons (GDPR, article 12).")
@RequiredArgsConstructor
class ExtendShellCommand implements ShellCommand {

    private final Register register;
    private final RightsWords words;

    @Mixin
    private final ExtensionOptions extension = new ExtensionOptions();

    @Override
    public int run(ShellCall call) {
        call.print(extension.extend(register, words));
        return 0;
    }
}
