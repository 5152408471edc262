package org.eventbot.example.thanks;

import java.time.Clock;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.vault.Vault;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = Gift.class)
@EnableJpaRepositories(basePackageClasses = Gifts.class)
class ThanksConfiguration {

    @Bean
    GiftBook thanksBook(Gifts gifts, Vault vault, Jobs jobs, Clock clock) {
        return new GiftBook(gifts, vault, jobs, clock);
    }

    @Bean
    ForgetJob thanksForgetJob(GiftBook book) {
        return new ForgetJob(book);
    }

    @Bean
    BotCommands thanksCommands(GiftBook book) {
        return BotCommands.group(
                "thanks", "Counts who is thanked.", () -> new GiveCommand(book), () -> new LastCommand(book));
    }
}
