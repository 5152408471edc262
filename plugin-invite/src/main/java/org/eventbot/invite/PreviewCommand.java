package org.eventbot.invite;

import java.util.ArrayList;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import picocli.CommandLine.Command;

/** Says whom a run would invite; sends nothing. */
@Command(
        name = "preview",
        description = "Counts whom a run would invite, and how long it takes. Sends nothing.",
        footer = "!invite preview")
@Requires(Role.ORGANIZER)
class PreviewCommand extends RoomOption {

    private final LinkTools tools;

    PreviewCommand(LinkTools tools) {
        super(tools.desks());
        this.tools = tools;
    }

    @Override
    public Reply answer(CommandCall call) {
        var lines = new ArrayList<Text>();
        for (var what : tools.linked().of(room(call))) {
            lines.add(Text.of("**{}**:", what.event().name()));
            lines.addAll(tools.words()
                    .lines(tools.previews()
                            .of(what.event(), what.link().room(), tools.linked().conditions(what.link()))));
        }
        return Reply.of(Text.lines(lines));
    }
}
