package org.eventbot.retention;

import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;

/** The entry of the plugin that answers for what all plugins keep. */
public final class RetentionPlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("retention")
                .summary("Says what is kept about people, and until when")
                .holdsNoPersonalData("it reads the declarations and keeps nothing itself")
                .configuredBy(RetentionConfiguration.class);
    }
}
