package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells whether pretix answers, and what is open to the room's spaces. */
@Command(name = "status", description = "Tells whether pretix answers, and which events are open to this space.")
@Requires(Role.ORGANIZER)
@RequiredArgsConstructor
final class StatusCommand implements BotCommand {

    @Option(names = "--space", paramLabel = "<space>", description = "Another space than this room's.")
    private @Nullable String space;

    private final Connections connections;
    private final GrantBook grants;
    private final SpaceChoice spaces;

    /** A space that is named must be the sender's to ask about. */
    @Override
    public RoomId room(CommandCall call) {
        return space == null ? call.room() : spaces.of(call, space, "");
    }

    @Override
    public Reply answer(CommandCall call) {
        var lines = new ArrayList<Text>();
        lines.add(connection(connections.main()));
        List<Grant> found = grants.of(spaces.all(call, space));
        found.forEach(grant -> lines.add(Text.of("- {} is open to {}", shown(grant), spaces.name(grant.space()))));
        if (found.isEmpty()) {
            lines.add(Text.of(
                    "No event is open here. An operator can change that: **!pretix allow" + " myorganizer/myevent**"));
        }
        return Reply.of(Text.lines(lines));
    }

    private static Text connection(Connection shop) {
        try {
            shop.client().hello();
            return Text.of("pretix at {} answers and accepts the bot's token.", shop.base());
        } catch (Refusal trouble) {
            return trouble.text();
        }
    }

    private static String shown(Grant grant) {
        Coverage coverage = grant.coverage();
        return coverage.isWholeOrganizer() ? "every event of " + coverage : coverage.toString();
    }
}
