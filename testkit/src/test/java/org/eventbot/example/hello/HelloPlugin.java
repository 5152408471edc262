package org.eventbot.example.hello;

import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;

/** Greets people. */
public final class HelloPlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("hello")
                .summary("Greets people")
                .holdsNoPersonalData("it answers at once and remembers nobody")
                .configuredBy(HelloConfiguration.class);
    }
}
