package org.eventbot.core.outbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.message.CommandPrefix;
import org.eventbot.core.outbox.DeliveryListener;
import org.eventbot.core.plugin.PluginScope;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = OutboxEntry.class)
@EnableJpaRepositories(basePackageClasses = OutboxEntries.class)
@EnableConfigurationProperties({CommandPrefix.class, OutboxProperties.class})
public class OutboxConfiguration {

    private static final Duration PATIENCE_WITH_OTHER_SERVERS = Duration.ofSeconds(5);

    @Bean
    PaceMemory paceMemory(LearnedLimits limits) {
        return new PaceMemory(limits);
    }

    @Bean
    Pace pace(Clock clock, PaceMemory memory) {
        return new Pace(clock, memory);
    }

    @Bean
    Contents contents(JsonMapper json, CommandPrefix prefix) {
        return new Contents(json, prefix);
    }

    @Bean
    StoredOutbox storedOutbox(OutboxEntries entries, Vault vault, Contents contents, Clock clock, Pace pace) {
        return new StoredOutbox(entries, vault, contents, clock, pace);
    }

    @Bean
    PersonalMessageBook personalMessageBook(PersonalMessageRows rows, StoredOutbox outbox, Clock clock) {
        return new PersonalMessageBook(rows, outbox, clock);
    }

    @Bean
    RedactionJob redactionJob(PersonalMessageBook book) {
        return new RedactionJob(book);
    }

    @Bean
    OutboxLedger outboxLedger(
            OutboxEntries entries, List<DeliveryListener> listeners, PersonalMessageBook book, Clock clock) {
        return new OutboxLedger(entries, listeners, book::settled, clock);
    }

    @Bean
    Courier courier(
            MatrixClient matrix,
            RoomView rooms,
            Vault vault,
            Contents contents,
            PluginScope scope,
            OutboxProperties settings) {
        return new Courier(
                matrix, rooms, vault, contents, new SendingRights(scope), new Accounts(matrix), settings.dryRun());
    }

    @Bean
    OutboxPump outboxPump(OutboxLedger ledger, Courier courier, Pace pace, Clock clock) {
        return new OutboxPump(ledger, courier, new SlowLanes(PATIENCE_WITH_OTHER_SERVERS), pace, clock);
    }
}
