package org.eventbot.retention;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.core.page.PageAddress;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.privacy.EndOfProcessing;
import org.eventbot.core.privacy.OrderLookup;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.privacy.internal.PrivacyConfiguration;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.room.OperatorNews;
import org.eventbot.core.testing.ServicesLoader;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Vault;
import org.eventbot.testkit.host.FakeAuthority;
import org.eventbot.testkit.host.FakeRegistrationSource;
import org.eventbot.testkit.host.FakeRooms;
import org.eventbot.testkit.host.MemoryEventRegistry;
import org.eventbot.testkit.host.RecordingJobs;
import org.eventbot.testkit.host.RecordingOutbox;
import org.eventbot.testkit.time.TurnableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The host as far as rights need it: real tables and keys, with what core does in them; the rest is played. */
@Configuration(proxyBeanMethods = false)
@Import(PrivacyConfiguration.class)
class RightsHost {

    @Bean
    PluginCatalog catalog() {
        return PluginCatalog.load(ServicesLoader.offering(List.of(RetentionPlugin.class, LettersPlugin.class)));
    }

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
    JsonMapper json() {
        return JsonMapper.builder().build();
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
    Hall hall() {
        return new Hall();
    }

    @Bean
    PageAddress pages() {
        return (name, path) -> Optional.of(URI.create("https://bot.example.org/" + name + "/" + path));
    }

    @Bean
    News news() {
        return new News();
    }

    @Bean
    Orders orders() {
        return new Orders();
    }

    @Bean
    Notes notes(JdbcTemplate sql) {
        return new Notes(sql);
    }

    @Bean
    OneLine ledger() {
        return new OneLine();
    }

    @Bean
    Letters letters() {
        return new Letters();
    }

    @Bean
    Withdrawals withdrawals() {
        return new Withdrawals();
    }

    @Bean
    SwitchedOn scope() {
        return new SwitchedOn();
    }

    @Bean
    RightsStage stage(ApplicationContext context) {
        return new RightsStage(context);
    }

    /** What operators were told. */
    static class News implements OperatorNews {

        final List<String> told = new ArrayList<>();

        @Override
        public void tell(UUID reference, String owner, Text text) {
            told.add(text.plain());
        }
    }

    /** Who is behind an order. */
    static class Orders implements OrderLookup {

        final Map<OrderCode, List<Position>> known = new HashMap<>();
        String slug = "";

        @Override
        public String owner() {
            return LettersPlugin.ID;
        }

        @Override
        public List<Position> find(Event event, OrderCode order) {
            return event.key().slug().equals(slug) ? known.getOrDefault(order, List.of()) : List.of();
        }
    }

    /** Something of a person's that is on its way, until a test says that it ended. */
    static class Withdrawals implements EndOfProcessing {

        boolean open;
        int takenUp;

        @Override
        public String owner() {
            return LettersPlugin.ID;
        }

        @Override
        public boolean ended(Target what) {
            return !open;
        }

        @Override
        public void takeUpAgain() {
            takenUp++;
        }
    }
}
