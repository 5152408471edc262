package org.eventbot.retention;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.eventbot.core.page.PageAddress;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.Declarations.Entry;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.testing.Wastepaper;
import org.eventbot.core.vault.Vault;
import org.eventbot.testkit.host.FakeAuthority;
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
import tools.jackson.databind.json.JsonMapper;

/** What the host would give to the plugin. */
@Configuration(proxyBeanMethods = false)
class HostFakes {

    @Bean
    TurnableClock clock() {
        return TurnableClock.at(Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Bean
    Controller controller() {
        return new Controller("Example Society", "privacy@example.org");
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
    FakeRooms rooms() {
        return new FakeRooms();
    }

    @Bean
    CountedByHand statistics() {
        return new CountedByHand();
    }

    @Bean
    FakeAuthority authority() {
        return new FakeAuthority();
    }

    @Bean
    FakeRegistrationSource shop() {
        return new FakeRegistrationSource("pretix");
    }

    @Bean
    HeldByAll holdings() {
        return new HeldByAll();
    }

    @Bean
    MemorySuppression suppression() {
        return new MemorySuppression();
    }

    @Bean
    OneLine ledger() {
        return new OneLine();
    }

    @Bean
    Months months() {
        return new Months();
    }

    @Bean
    Wastepaper wastepaper() {
        return new Wastepaper();
    }

    @Bean
    Letters letters() {
        return new Letters();
    }

    @Bean
    Hall hall() {
        return new Hall();
    }

    @Bean
    Declarations declarations() {
        return () -> List.of(
                new Entry("invite", List.of(Declaration.of("registrations").keptAfterEnd(Period.ofDays(2))), ""),
                new Entry("months", List.of(Declaration.of("letters").keptAfterEnd(Period.ofMonths(1))), ""),
                new Entry("karma", List.of(), "it is of no concern here"),
                new Entry("letters", List.of(Declaration.of("letters").keptAfterEnd(Period.ofDays(2))), ""));
    }

    @Bean
    JsonMapper json() {
        return JsonMapper.builder().build();
    }

    @Bean
    PageAddress pages() {
        return (name, path) -> Optional.empty();
    }

    @Bean
    RightsHost.News news() {
        return new RightsHost.News();
    }

    @Bean
    SwitchedOn scope() {
        return new SwitchedOn();
    }

    @Bean
    PurgeStage stage(ApplicationContext context) {
        return new PurgeStage(context);
    }
}
