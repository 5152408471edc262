package org.example.karma;

import java.time.Clock;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.vault.Vault;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** All beans begin with the plugin's id, since all plugins share one context. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = Point.class)
@EnableJpaRepositories(basePackageClasses = Points.class)
class KarmaConfiguration {

    @Bean
    Months karmaMonths(Vault vault, Clock clock) {
        return new Months(vault, clock);
    }

    @Bean
    KarmaBook karmaBook(Points points, Months months, Suppression suppression, Vault vault) {
        return new KarmaBook(points, months, suppression, vault);
    }

    @Bean
    KarmaScopes karmaScopes(Months months) {
        return new KarmaScopes(months);
    }

    @Bean
    Thanks karmaThanks(KarmaBook book, Outbox outbox) {
        return new Thanks(book, outbox);
    }

    @Bean
    ForgetJob karmaForgetJob(KarmaBook book, Months months) {
        return new ForgetJob(book, months);
    }

    @Bean
    EveryNight karmaEveryNight(Jobs jobs) {
        return new EveryNight(jobs);
    }

    @Bean
    BotCommands karmaCommand(KarmaBook book) {
        return BotCommands.of(() -> new KarmaCommand(book));
    }
}
