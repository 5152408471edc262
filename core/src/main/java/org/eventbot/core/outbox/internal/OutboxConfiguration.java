package org.eventbot.core.outbox.internal;

import java.time.Clock;
import java.util.List;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.message.CommandPrefix;
import org.eventbot.core.outbox.DeliveryListener;
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
@EnableConfigurationProperties(CommandPrefix.class)
public class OutboxConfiguration {

    @Bean
    Pace pace(Clock clock) {
        return new Pace(clock);
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
    OutboxLedger outboxLedger(OutboxEntries entries, List<DeliveryListener> listeners, Clock clock) {
        return new OutboxLedger(entries, listeners, clock);
    }

    @Bean
    OutboxPump outboxPump(
            OutboxLedger ledger,
            MatrixClient matrix,
            RoomView rooms,
            Vault vault,
            Contents contents,
            Pace pace,
            Clock clock) {
        return new OutboxPump(ledger, new Courier(matrix, rooms, vault, contents), pace, clock);
    }
}
