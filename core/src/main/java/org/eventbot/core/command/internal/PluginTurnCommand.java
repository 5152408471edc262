package org.eventbot.core.command.internal;

import java.util.stream.Collectors;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.internal.RoomView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Turns a plugin on or off for the space of the room, or for one room. */
abstract class PluginTurnCommand extends PlaceCommand {

    private final PluginCatalog catalog;
    private final PluginSwitches switches;
    private final boolean on;

    @Parameters(paramLabel = "<plugin>", description = "its name, as `!plugin list` shows it")
    String plugin = "";

    PluginTurnCommand(PluginCatalog catalog, PluginSwitches switches, RoomView rooms, boolean on) {
        super(rooms);
        this.catalog = catalog;
        this.switches = switches;
        this.on = on;
    }

    @Override
    public Reply answer(CommandCall call) {
        if (catalog.find(plugin).isEmpty()) {
            throw new Refusal(
                    "There is no plugin {}. There are: {}.",
                    plugin,
                    catalog.all().stream().map(PluginDescriptor::id).collect(Collectors.joining(", ")));
        }
        switches.turn(room(call), plugin, on);
        return Reply.text("**{}** is now {} in {}.", plugin, on ? "on" : "off", words(call));
    }

    @Command(name = "enable", description = "Turns a plugin on for this space.", footer = "!plugin enable invite")
    @Requires(Role.ADMINISTRATOR)
    static class Enable extends PluginTurnCommand {
        Enable(PluginCatalog catalog, PluginSwitches switches, RoomView rooms) {
            super(catalog, switches, rooms, true);
        }
    }

    @Command(name = "disable", description = "Turns a plugin off for this space.", footer = "!plugin disable invite")
    @Requires(Role.ADMINISTRATOR)
    static class Disable extends PluginTurnCommand {
        Disable(PluginCatalog catalog, PluginSwitches switches, RoomView rooms) {
            super(catalog, switches, rooms, false);
        }
    }
}
