package org.eventbot.invite;

import java.util.List;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;
import picocli.CommandLine.Command;

/** Says in numbers how far the inviting is; never who. */
@Command(name = "status", description = "Shows how many are registered, invited, and here.", footer = "!invite status")
@Requires(Role.ORGANIZER)
class StatusCommand extends RoomOption {

    private final LinkedEvents linked;
    private final Standing standing;
    private final Outbox outbox;

    StatusCommand(DeskRooms desksOf, LinkedEvents linked, Standing standing, Outbox outbox) {
        super(desksOf);
        this.standing = standing;
        this.linked = linked;
        this.outbox = outbox;
    }

    @Override
    public Reply answer(CommandCall call) {
        List<Text> lines = linked.of(room(call)).stream().map(this::line).toList();
        return Reply.of(Text.lines(lines));
    }

    private Text line(LinkedEvent what) {
        var counts = linked.count(what.link());
        return Text.of(
                "**{}** ({}): registrations {}, invited {}, joined {}, declined {}, waiting {}{}, failed {}{},"
                        + " no Matrix ID {}{}{}",
                what.event().name(),
                state(what),
                counts.registrations(),
                counts.invited(),
                counts.joined(),
                counts.declined(),
                counts.waiting(),
                eta(what.link(), counts),
                counts.failed(),
                kinds(counts),
                counts.missing(),
                counts.asked() == 0 ? "" : ", asked not to be invited " + counts.asked(),
                desk(what.link(), counts));
    }

    private String state(LinkedEvent what) {
        var link = what.link();
        if (link.isAsking()) {
            return link.getState().words() + ", waiting for `!invite confirm`";
        }
        if (link.isRunning()) {
            var ground = standing.of(what.event(), link);
            return ground == Standing.Ground.FIRM ? trouble(link) : ground.words();
        }
        return link.getState().words()
                + link.runAt().map(time -> ", starts at " + time).orElse("");
    }

    private String trouble(Link link) {
        return link.getState().words() + (linked.isInTrouble(link) ? ", but the shop cannot be read now" : "");
    }

    private String eta(Link link, LinkCounts counts) {
        return link.isRunning() && counts.waiting() > 0
                ? " (" + outbox.forecast(0).words() + ")"
                : "";
    }

    private static String kinds(LinkCounts counts) {
        return counts.failed() == 0 ? "" : " (" + counts.kinds() + ")";
    }

    private static Text desk(Link link, LinkCounts counts) {
        return link.desk().isPresent() || counts.failed() == 0
                ? Text.of("")
                : Text.of(". Who failed is told in a private room: choose one with `!invite desk !room:example.org`");
    }
}
