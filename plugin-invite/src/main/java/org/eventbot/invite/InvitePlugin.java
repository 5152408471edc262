package org.eventbot.invite;

import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;

/** Invites the people registered for an event into its rooms. */
public final class InvitePlugin implements BotPlugin {

    static final String ID = "invite";

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named(ID)
                .summary("Invites the people registered for an event into its rooms")
                .declares(InviteDeclarations.all())
                .configuredBy(InviteConfiguration.class);
    }
}
