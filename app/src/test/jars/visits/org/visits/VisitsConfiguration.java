package org.visits;

import org.eventbot.core.command.BotCommands;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = Visit.class)
@EnableJpaRepositories(basePackageClasses = Visits.class)
class VisitsConfiguration {

    @Bean
    BotCommands visitsCommand(Visits visits) {
        return BotCommands.of(() -> new VisitCommand(visits));
    }
}
