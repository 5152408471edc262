package org.eventbot.retention;

import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.shell.ShellCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same for operators at a shell, with the bot running or stopped. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    ProcessingRecord processingRecord(Declarations declarations, Controller controller) {
        return new ProcessingRecord(declarations, controller);
    }

    @Bean
    ShellCommands gdprShellCommands(
            Rights rights, RequestJob job, ProcessingRecord record, Holdings holdings, EventRegistry events) {
        return ShellCommands.group(
                "gdpr",
                "What is kept about people: for those who write to you, and for the authorities.",
                () -> new AccessShellCommand(rights),
                () -> new EraseShellCommand(rights, job),
                () -> new ObjectShellCommand(rights, job),
                () -> new ResumeShellCommand(rights),
                () -> new RequestsShellCommand(rights.register(), rights.words()),
                () -> new ExtendShellCommand(rights.register(), rights.words()),
                () -> new RecordShellCommand(record),
                () -> new BreachShellCommand(holdings, events));
    }
}
