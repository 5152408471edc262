package org.eventbot.core.matrix.internal;

import java.time.Clock;
import java.util.Optional;
import org.eventbot.core.health.Checkup;
import org.eventbot.core.matrix.ServerNameHint;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.internal.VaultSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = StoredPosition.class)
@EnableJpaRepositories(basePackageClasses = StoredPositions.class)
@EnableConfigurationProperties(MatrixProperties.class)
public class MatrixConfiguration {

    @Bean
    SyncPositions syncPositions(StoredPositions stored) {
        return new SyncPositions(stored);
    }

    @Bean
    MatrixHttp matrixHttp(
            WebClient.Builder web,
            JsonMapper json,
            MatrixProperties settings,
            VaultSettings keys,
            Vault vault,
            Clock clock) {
        var session = Sessions.of(settings, web, json, keys, vault, clock);
        return new MatrixHttp(web, json, settings.homeserver(), session);
    }

    @Bean
    Checkup accountCheckup(MatrixHttp http) {
        return new AccountCheckup(http);
    }

    @Bean
    MatrixClient matrixClient(
            MatrixHttp http, JsonMapper json, SyncPositions positions, DeadToken deadToken, EventMeter meter) {
        var loop = new SyncLoop(http, positions, deadToken::found, meter::isBusy);
        return new HttpMatrixClient(http, json, loop, meter);
    }

    /** Who gives a bare name most likely has an account where the bot has its own. */
    @Bean
    ServerNameHint serverNameHint(MatrixClient matrix) {
        return () -> Optional.of(matrix.self().serverName());
    }
}
