package org.eventbot.retention;

import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import picocli.CommandLine.Command;

@Command(name = "erase", description = "Erases all that is kept about a person (GDPR, article 17).")
class EraseShellCommand extends PersonShellCommand {

    private final RequestJob job;

    EraseShellCommand(Rights rights, RequestJob job) {
        super(rights);
        this.job = job;
    }

    @Override
    String name() {
        return "erase";
    }

    @Override
    void act(ShellCall call, WhoIsMeant.Meant meant) {
        var register = rights.register();
        var id = register.begin(RequestKind.ERASE, RequestOrigin.SHELL, meant.person(), meant.eventId(), null);
        if (!call.running()) {
            job.run(id);
        }
        var open = register.open(id);
        if (open.isEmpty()) {
            call.print(Text.of("It is erased, and a second look found nothing that is left."));
            register.parts(id)
                    .forEach(part -> call.print(
                            Text.of("- {} ({}): {} erased", part.getCategory(), part.getOwner(), part.erased())));
        } else {
            call.print(Text.of(
                    "It is begun, and goes on {}. `eventbot gdpr requests` says whether it is done.",
                    call.running() ? "by itself" : "as soon as the bot runs"));
        }
    }
}
