package org.eventbot.karma;

import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;

/** A plugin as somebody else would write it. */
public final class KarmaPlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("karma")
                .summary("Counts thanks.")
                .holdsNoPersonalData("it is a test")
                .configuredBy(KarmaCommands.class);
    }
}
