package org.eventbot.retention;

import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import picocli.CommandLine.Command;

@Command(
        name = "object",
        description = "Keeps a person from being invited anywhere, whatever ticket names them (GDPR, article 21).")
class ObjectShellCommand extends PersonShellCommand {

    private final RequestJob job;

    ObjectShellCommand(Rights rights, RequestJob job) {
        super(rights);
        this.job = job;
    }

    @Override
    String name() {
        return "object";
    }

    @Override
    boolean needsRecords() {
        return false;
    }

    @Override
    void act(ShellCall call, WhoIsMeant.Meant meant) {
        var request = rights.objections().object(meant.person(), RequestOrigin.SHELL);
        if (!call.running()) {
            job.run(request);
        }
        call.print(Text.of("{} is invited nowhere from now on, in no event.", meant.person()));
        if (rights.register().open(request).isPresent()) {
            call.print(Text.of(
                    "Open invitations are taken back {}. `eventbot gdpr requests` says whether that is done.",
                    call.running() ? "now" : "as soon as the bot runs"));
        }
        call.print(Text.of("What is kept already stays: `eventbot gdpr erase` erases it."));
    }
}
