package org.eventbot.retention;

import java.util.UUID;
import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import picocli.CommandLine.Command;

@Command(
        name = "resume",
        description = "Takes a person's objection back, also after an erasure: they may be invited again.")
class ResumeShellCommand extends PersonShellCommand {

    ResumeShellCommand(Rights rights) {
        super(rights);
    }

    @Override
    String name() {
        return "resume";
    }

    @Override
    boolean needsRecords() {
        return false;
    }

    @Override
    void act(ShellCall call, WhoIsMeant.Meant meant) {
        rights.objections().takeBack(UUID.randomUUID(), meant.person(), RequestOrigin.SHELL);
        call.print(Text.of(
                "{} may be invited again. Where a ticket names them, an invitation follows {}.",
                meant.person(),
                call.running() ? "within some minutes" : "when the bot runs"));
    }
}
