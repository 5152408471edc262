package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells whether pretix answers, what is open to the room's spaces, and how it is read. */
@Command(
        name = "status",
        description = "Tells whether pretix answers, which events are open to this space, and how they are read.",
        footer = "!pretix status")
@Requires(Role.ORGANIZER)
@RequiredArgsConstructor
final class StatusCommand implements BotCommand {

    @Option(names = "--space", paramLabel = "<space>", description = "Another space than this room's.")
    private @Nullable String space;

    private final Connections connections;
    private final GrantBook grants;
    private final SpaceChoice spaces;
    private final StatusLines lines;

    /** A space that is named must be the sender's to ask about. */
    @Override
    public RoomId room(CommandCall call) {
        return space == null ? call.room() : spaces.of(call, space, "");
    }

    @Override
    public Reply answer(CommandCall call) {
        var told = new ArrayList<Text>();
        List<Grant> found = grants.of(spaces.all(call, space));
        connections.some().stream()
                .filter(shop -> found.isEmpty() || isOf(found, shop))
                .forEach(shop -> told.add(connection(shop)));
        found.forEach(grant -> told.addAll(lines.of(grant, spaces.name(grant.space()))));
        if (found.isEmpty()) {
            told.add(Text.of(
                    "No event is open here. An operator can change that: **!pretix allow myorganizer/myevent**"));
        }
        return Reply.of(Text.lines(told));
    }

    /** Which other servers there are is no business of the space's moderators. */
    private static boolean isOf(List<Grant> found, Connection shop) {
        return found.stream()
                .anyMatch(grant -> grant.getServer().equals(shop.base().value()));
    }

    private static Text connection(Connection shop) {
        try {
            shop.client().hello();
            return Text.of("pretix at {} answers and accepts the bot's token.", shop.base());
        } catch (ShopTrouble trouble) {
            return trouble.text();
        }
    }
}
