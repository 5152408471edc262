package org.eventbot.example.hello;

import org.eventbot.core.command.BotCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HelloConfiguration {

    @Bean
    BotCommands helloCommand() {
        return BotCommands.of(HelloCommand::new);
    }
}
