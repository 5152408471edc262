package org.eventbot.retention;

import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;

/** The entry of the plugin that answers for what all plugins keep. */
public final class RetentionPlugin implements BotPlugin {

    static final String ID = "retention";

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named(ID)
                .summary("Says what is kept about people, and forgets it in time")
                .declares(
                        RetentionDeclarations.responsible(),
                        RetentionDeclarations.purges(),
                        StatisticsDeclaration.statistics(),
                        RightsDeclarations.requests(),
                        RightsDeclarations.copies())
                .configuredBy(RetentionConfiguration.class);
    }
}
