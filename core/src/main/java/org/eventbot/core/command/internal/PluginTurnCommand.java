package org.eventbot.core.command.internal;

import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.internal.RoomView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a plugin on or off for the space of the room, or for one room. */
abstract class PluginTurnCommand implements BotCommand {

    private final PluginCatalog catalog;
    private final PluginSwitches switches;
    private final RoomView rooms;
    private final boolean on;

    @Parameters(paramLabel = "<plugin>", description = "its name, as `!plugin list` shows it")
    String plugin = "";

    @Option(names = "--space", paramLabel = "<space>", description = "which space, if the room is in several")
    @Nullable
    RoomId space;

    @Option(names = "--room", paramLabel = "<room>", description = "only this room, whatever its space says")
    @Nullable
    RoomId only;

    PluginTurnCommand(PluginCatalog catalog, PluginSwitches switches, RoomView rooms, boolean on) {
        this.catalog = catalog;
        this.switches = switches;
        this.rooms = rooms;
        this.on = on;
    }

    /** The space, since it is the space's power that counts. */
    @Override
    public RoomId room(CommandCall call) {
        if (only != null) {
            return only;
        }
        if (space != null) {
            return space;
        }
        var spaces = rooms.nearestSpaces(call.room());
        if (spaces.size() > 1) {
            throw new Refusal(
                    "This room is in {} spaces. Say which one, as in `!plugin enable invite --space {}`, or `--room` for"
                            + " this room alone.",
                    spaces.size(),
                    spaces.get(0));
        }
        return spaces.get(0);
    }

    @Override
    public Reply answer(CommandCall call) {
        if (catalog.find(plugin).isEmpty()) {
            throw new Refusal(
                    "There is no plugin {}. There are: {}.",
                    plugin,
                    String.join(
                            ", ", catalog.all().stream().map(one -> one.id()).toList()));
        }
        var place = room(call);
        switches.turn(place, plugin, on);
        return Reply.text(
                "**{}** is now {} in {}{}.",
                plugin,
                on ? "on" : "off",
                rooms.name(place),
                only == null ? " and the rooms below it" : "");
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
