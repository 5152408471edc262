package org.eventbot.karmamore;

import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import picocli.CommandLine.Command;

/** Its package begins like that of another plugin. */
public final class KarmaMorePlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("karma-more")
                .summary("Counts more.")
                .holdsNoPersonalData("it is a test")
                .configuredBy(More.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class More {

        @Bean
        BotCommands more() {
            return BotCommands.of(MoreCommand::new);
        }

        @Bean
        static BotCommands evenMore() {
            return BotCommands.of(MoreCommand::new).named("evenmore");
        }
    }

    /** A configuration with short words, one of which another plugin has. */
    @Configuration(proxyBeanMethods = false)
    public static class Short {

        @Bean
        BotCommands quick() {
            return BotCommands.shortcut("quick", MoreCommand::new);
        }

        @Bean
        BotCommands taken() {
            return BotCommands.shortcut("Thanks", MoreCommand::new);
        }
    }

    /** A configuration whose word another plugin has. */
    @Configuration(proxyBeanMethods = false)
    public static class Thief {

        @Bean
        BotCommands stolen() {
            return BotCommands.of(MoreCommand::new).named("mine").alias("Thanks");
        }
    }

    @Command(name = "more", description = "Shows more.")
    static class MoreCommand implements BotCommand {

        @Override
        public Reply answer(CommandCall call) {
            return Reply.text("more");
        }
    }
}
