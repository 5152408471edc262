package org.eventbot.retention;

import org.eventbot.core.command.BotCommands;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.privacy.Declarations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what is kept, to whoever asks. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    Notice notice(Declarations declarations, Controller controller) {
        return new Notice(declarations, controller);
    }

    @Bean
    BotCommands gdprCommands(Notice notice, Rights rights) {
        return BotCommands.group(
                "gdpr",
                "Says what I keep about you, gives you a copy, erases it, or lets you be.",
                () -> new NoticeCommand(notice),
                () -> new AccessCommand(rights),
                () -> new EraseCommand(rights),
                () -> new ObjectCommand(rights),
                () -> new ResumeCommand(rights),
                () -> new RequestsCommand(rights.register(), rights.words()),
                () -> new ExtendCommand(rights.register(), rights.words()));
    }

    /** The word that people try first. */
    @Bean
    BotCommands privacyCommand(Notice notice) {
        return BotCommands.of(() -> new NoticeCommand(notice)).named("privacy");
    }
}
