package org.eventbot.retention;

import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A right of somebody who wrote to the operators, exercised from the shell: first shown, then confirmed. */
abstract class PersonShellCommand implements ShellCommand {

    /** Whoever has a shell for the bot's account. */
    private static final String OPERATOR = "shell";

    final Rights rights;

    @Option(names = "--user", paramLabel = "<person>", description = "the Matrix ID, as in @ada:example.org")
    @Nullable
    MatrixId user;

    @Option(names = "--order", paramLabel = "<order>", description = "or the code of an order")
    @Nullable
    String order;

    @Option(names = "--event", paramLabel = "<event>", description = "only this event, by the beginning of its name")
    @Nullable
    String event;

    @Option(names = "--confirm", paramLabel = "<code>", description = "the code that was shown")
    @Nullable
    String code;

    PersonShellCommand(Rights rights) {
        this.rights = rights;
    }

    @Override
    public final int run(ShellCall call) {
        if (user == null && order == null) {
            throw new Refusal("Who is meant? Give --user @name:example.org or --order CODE.");
        }
        var meant = rights.who().find(order, user, event);
        var inventory =
                meant.map(one -> Inventory.of(rights.holdings(), one.targets())).orElse(null);
        if (meant.isEmpty() || inventory == null || inventory.isEmpty()) {
            call.print(Text.of("Nothing is kept about that person, or nobody is known by that."));
            return 0;
        }
        var shown = name() + meant.get().fingerprint() + inventory.fingerprint();
        if (!rights.codes().fits(code, OPERATOR, shown)) {
            call.print(meant.get().words());
            call.print(Text.of("Kept, in numbers of records:"));
            call.print(rights.words().counts(inventory));
            call.print(Text.of(
                    "Is that the person who asked? Then say it again within the hour, with --confirm {}",
                    rights.codes().of(OPERATOR, shown)));
            return 0;
        }
        act(call, meant.get());
        return 0;
    }

    abstract String name();

    abstract void act(ShellCall call, WhoIsMeant.Meant meant);
}
