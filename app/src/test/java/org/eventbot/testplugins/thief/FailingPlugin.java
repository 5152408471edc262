package org.eventbot.testplugins.thief;

import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import picocli.CommandLine.Command;

/** It is off when the program runs, and keeps nothing else from running. */
public final class FailingPlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("bad-word")
                .summary("Fails.")
                .holdsNoPersonalData("it is a test")
                .configuredBy(Wiring.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        BotCommands help() {
            return BotCommands.of(Help::new);
        }
    }

    @Command(name = "help", description = "Does not help.")
    static class Help implements BotCommand {

        @Override
        public Reply answer(CommandCall call) {
            return Reply.text("no");
        }
    }
}
