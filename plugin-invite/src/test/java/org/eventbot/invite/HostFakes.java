package org.eventbot.invite;

import java.time.Instant;
import java.util.Optional;
import org.eventbot.core.matrix.ServerNameHint;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Vault;
import org.eventbot.testkit.host.FakeAuthority;
import org.eventbot.testkit.host.FakePluginScope;
import org.eventbot.testkit.host.FakeRegistrationSource;
import org.eventbot.testkit.host.FakeRooms;
import org.eventbot.testkit.host.MemoryEventRegistry;
import org.eventbot.testkit.host.MemorySuppression;
import org.eventbot.testkit.host.RecordingJobs;
import org.eventbot.testkit.host.RecordingOutbox;
import org.eventbot.testkit.time.TurnableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the host would give to the plugin. */
@Configuration(proxyBeanMethods = false)
class HostFakes {

    @Bean
    TurnableClock clock() {
        return TurnableClock.at(Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Bean
    Vault vault() {
        return TestVault.open();
    }

    @Bean
    MemoryEventRegistry events(Vault vault) {
        return new MemoryEventRegistry(vault);
    }

    @Bean
    RecordingOutbox outbox() {
        return new RecordingOutbox();
    }

    @Bean
    RecordingJobs jobs(TurnableClock clock) {
        return new RecordingJobs(clock);
    }

    @Bean
    MemorySuppression suppression() {
        return new MemorySuppression();
    }

    @Bean
    FakeRooms rooms() {
        return new FakeRooms();
    }

    @Bean
    FakeAuthority authority() {
        return new FakeAuthority();
    }

    @Bean
    FakePluginScope scope() {
        return new FakePluginScope();
    }

    @Bean
    FakeRegistrationSource shop() {
        return new FakeRegistrationSource("pretix");
    }

    @Bean
    ServerNameHint ownServer() {
        return () -> Optional.of("home.example");
    }

    @Bean
    Stage stage(ApplicationContext context) {
        return new Stage(context);
    }
}
