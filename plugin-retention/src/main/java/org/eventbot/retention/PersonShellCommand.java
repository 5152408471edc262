package org.eventbot.retention;

import java.util.List;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A right of somebody who wrote to the operators, exercised from the shell: first shown, then confirmed. */
abstract class PersonShellCommand implements ShellCommand {

    /** Whoever has a shell for the bot's account. */
    private static final String OPERATOR = "shell";

    final Rights rights;

    @Mixin
    final PersonOptions about = new PersonOptions();

    @Option(names = "--confirm", paramLabel = "<code>", description = "the code that was shown")
    @Nullable
    String code;

    PersonShellCommand(Rights rights) {
        this.rights = rights;
    }

    @Override
    public final int run(ShellCall call) {
        if (about.nameNobody()) {
            throw new Refusal("Who is meant? Give --user @name:example.org or --order CODE.");
        }
        var meant = rights.who().find(about.order, about.user, about.event);
        var inventory = Inventory.of(
                rights.holdings(), meant.map(WhoIsMeant.Meant::targets).orElse(List.of()));
        if (meant.isEmpty() || needsRecords() && inventory.isEmpty()) {
            call.print(Text.of("Nothing is kept about that person, or nobody is known by that."));
            return 0;
        }
        var shown = name() + meant.get().fingerprint() + inventory.fingerprint();
        if (!rights.codes().fits(code, OPERATOR, shown)) {
            show(call, meant.get(), inventory, rights.codes().of(OPERATOR, shown));
            return 0;
        }
        act(call, meant.get());
        return 0;
    }

    private void show(ShellCall call, WhoIsMeant.Meant meant, Inventory inventory, String next) {
        call.print(meant.words());
        if (inventory.isEmpty()) {
            call.print(Text.of("Nothing is kept about them."));
        } else {
            call.print(Text.of("Kept, in numbers of records:"));
            call.print(rights.words().counts(inventory));
        }
        call.print(Text.of("Is that the person who asked? Then say it again within the hour, with --confirm {}", next));
    }

    abstract String name();

    /** Whether there is nothing to do for somebody about whom nothing is kept. */
    boolean needsRecords() {
        return true;
    }

    abstract void act(ShellCall call, WhoIsMeant.Meant meant);
}
