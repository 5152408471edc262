package org.example.broken.bean;

import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** It is off when the program runs, and keeps nothing else from running. */
public final class FailingPlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("bad-bean")
                .summary("Fails.")
                .holdsNoPersonalData("it is a test")
                .configuredBy(Wiring.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        String broken() {
            throw new IllegalStateException("@ada:example.org");
        }
    }
}
