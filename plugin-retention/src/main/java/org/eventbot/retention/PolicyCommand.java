package org.eventbot.retention;

import java.util.List;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "policy",
        description = "Says how long what is kept after the event's end, or shortens that.",
        footer = {"!retention policy", "!retention policy set registrations 1"})
@Requires(Role.ORGANIZER)
class PolicyCommand extends EventCommand {

    private final Policies policies;

    @Parameters(arity = "0..3", paramLabel = "set <category> <days>", description = "to keep a category less long")
    private List<String> words = List.of();

    @Option(names = "--event", paramLabel = "<event>", description = "the beginning of its name, if there are several")
    private @Nullable String event;

    PolicyCommand(MeantEvents events, Policies policies) {
        super(events);
        this.policies = policies;
    }

    @Override
    public Reply answer(CommandCall call) {
        var meant = events.one(room(call), call, event);
        if (!words.isEmpty()) {
            events.requirePower(call, meant);
            policies.shorten(meant, words);
        }
        return Reply.of(Text.lines(List.of(
                policies.words(meant), Text.of("`!retention policy set <category> <days>` keeps one less long."))));
    }
}
