package org.eventbot.core.command.internal;

import java.util.ArrayList;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.message.Text;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginSwitches;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists the plugins, and which are on here.")
@RequiredArgsConstructor
class PluginListCommand implements BotCommand {

    private final PluginCatalog catalog;
    private final PluginSwitches switches;

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
        return Reply.of(Text.lines(lines));
    }
}
