package org.example.broken.sql;

import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.springframework.context.annotation.Configuration;

/** It is off when the program runs, and keeps nothing else from running. */
public final class FailingPlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("bad-sql")
                .summary("Fails.")
                .declares(Declaration.of("rows")
                        .about("rows")
                        .purpose("none")
                        .keptUntil("the test is over")
                        .comesFrom("nobody"))
                .configuredBy(Wiring.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {}
}
