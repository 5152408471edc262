package org.eventbot.core.command.internal;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.message.Text;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.internal.RoomView;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists the plugins, which are on here, and which space decides that.")
@RequiredArgsConstructor
class PluginListCommand implements BotCommand {

    private final PluginCatalog catalog;
    private final PluginSwitches switches;
    private final RoomView rooms;
    private final Permissions permissions;

    @Override
    public Reply answer(CommandCall call) {
        var lines = new ArrayList<Text>();
        for (var plugin : catalog.all()) {
            var state = catalog.whyOff(plugin.id())
                    .map(reason -> "cannot run: " + reason)
                    .orElseGet(() -> switches.isOn(call.room(), plugin.id()) ? "on here" : "off here");
            lines.add(Text.of("- **{}** {} ({}): {}", plugin.id(), plugin.version(), state, plugin.summary()));
        }
        if (!catalog.leftOut().isEmpty()) {
            lines.add(Text.of(
                    "- {} more could not be loaded; the log says why",
                    catalog.leftOut().size()));
        }
        var spaces = spaces(call);
        if (!spaces.isEmpty()) {
            lines.add(Text.of(""));
            lines.addAll(spaces);
        }
        return Reply.of(Text.lines(lines));
    }

    /** Of a space that somebody is not in nothing is told, not even that it lists the room. */
    private List<Text> spaces(CommandCall call) {
        var lines = new ArrayList<Text>();
        for (var space : rooms.agreedSpaces(call.room())) {
            if (permissions.mayKnow(call, space)) {
                lines.add(Text.of("This room belongs to {} (`{}`).", rooms.name(space), space));
            }
        }
        for (var space : rooms.claimedBy(call.room())) {
            if (permissions.mayKnow(call, space)) {
                lines.add(Text.of(
                        "{} lists this room, which decides nothing until a moderator here types"
                                + " `!plugin accept {}`.",
                        rooms.name(space),
                        space));
            }
        }
        return lines;
    }
}
