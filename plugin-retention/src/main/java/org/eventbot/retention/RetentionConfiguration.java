package org.eventbot.retention;

import org.eventbot.core.command.BotCommands;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.privacy.Declarations;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

@Configuration(proxyBeanMethods = false)
@Import(StatisticsConfiguration.class)
@EntityScan(basePackageClasses = RetentionPlugin.class)
@EnableJpaRepositories(
        basePackageClasses = RetentionPlugin.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class RetentionConfiguration {

    @Bean
    Notice notice(Declarations declarations, Controller controller) {
        return new Notice(declarations, controller);
    }

    @Bean
    BotCommands gdprCommands(Notice notice) {
        return BotCommands.group(
                "gdpr", "Says what I keep about people, why, and until when.", () -> new NoticeCommand(notice));
    }

    /** The word that people try first. */
    @Bean
    BotCommands privacyCommand(Notice notice) {
        return BotCommands.of(() -> new NoticeCommand(notice)).named("privacy");
    }
}
