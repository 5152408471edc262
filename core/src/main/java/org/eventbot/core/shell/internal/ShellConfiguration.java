package org.eventbot.core.shell.internal;

import java.util.List;
import org.eventbot.core.shell.ShellCommands;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands of the shell; where the program names a {@link ShellAddress}, also from other processes. */
@Configuration(proxyBeanMethods = false)
public class ShellConfiguration {

    @Bean
    Shell shell(List<ShellCommands> commands) {
        return new Shell(commands);
    }

    @Bean
    @ConditionalOnBean(ShellAddress.class)
    ShellSocket shellSocket(ShellAddress address, Shell shell) {
        return new ShellSocket(address, shell);
    }
}
