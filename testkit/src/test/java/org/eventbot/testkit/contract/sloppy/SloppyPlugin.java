package org.eventbot.testkit.contract.sloppy;

import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

public final class SloppyPlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("sloppy")
                .summary("Breaks the contract.")
                .holdsNoPersonalData("it is a test")
                .configuredBy(SloppyConfiguration.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class SloppyConfiguration {

        /** It could send what it likes, at any pace, dry run or not. */
        @Bean
        BotCommands sloppyCommand(MatrixClient client) {
            var shared = new SloppyCommand();
            return BotCommands.of(() -> shared);
        }
    }

    @Slf4j
    @Command(name = "sloppy", description = "Has no example.")
    static class SloppyCommand implements BotCommand {

        @Parameters(arity = "0..1")
        @Nullable
        MatrixId person;

        @Override
        public Reply answer(CommandCall call) {
            log.debug("Called by {}", call.sender().value());
            return Reply.text("Good");
        }
    }
}
