package org.eventbot.invite;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists at the desk, and only there, who could not be invited. */
@Command(
        name = "failures",
        description = "Lists at your desk everybody who could not be invited and is not settled.",
        footer = {"!invite failures", "!invite failures --missing"})
@Requires(Role.ORGANIZER)
class FailuresCommand extends RoomOption {

    private final LinkedEvents linked;
    private final Problems problems;
    private final DeskCheck check;
    private final DigestLines lines;
    private final Digests digests;

    @Option(names = "--missing", description = "list who gave no Matrix ID instead")
    private boolean missing;

    FailuresCommand(
            DeskRooms desksOf,
            LinkedEvents linked,
            Problems problems,
            DeskCheck check,
            DigestLines lines,
            Digests digests) {
        super(desksOf);
        this.linked = linked;
        this.problems = problems;
        this.check = check;
        this.lines = lines;
        this.digests = digests;
    }

    @Override
    public Reply answer(CommandCall call) {
        var answers = new ArrayList<Text>();
        linked.of(room(call)).forEach(what -> answers.add(list(what)));
        return Reply.of(Text.lines(answers));
    }

    private Text list(LinkedEvent what) {
        var link = what.link();
        if (link.desk().isEmpty()) {
            throw new Refusal("Who it is, I tell only in a private room: choose one with `!invite desk"
                    + " !room:example.org`, or have one made with `!invite desk create`.");
        }
        check.objection(link).ifPresent(why -> {
            throw new Refusal("The desk cannot be told: {}. Choose another with `!invite desk`.", why);
        });
        List<Problem> open = missing ? problems.missing(link) : problems.unsettled(link);
        if (open.isEmpty()) {
            return Text.of("**{}**: nobody to list.", what.event().name());
        }
        digests.list(link.getId(), lines.parts(what.event(), open));
        return Text.of(
                "**{}**: {} listed at the desk.",
                what.event().name(),
                Counted.of(open.size(), "registration is", "registrations are"));
    }
}
