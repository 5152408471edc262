package org.eventbot.core.event.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = {EventConfiguration.class, JpaEventRegistryTests.Collaborators.class})
class JpaEventRegistryTests {

    private static final Instant NOW = Instant.parse("2026-09-01T10:15:30.123456Z");
    private static final RoomId SPACE = new RoomId("!space:example.org");

    @Autowired
    EventRegistry registry;

    @Autowired
    Vault vault;

    @Autowired
    JdbcTemplate database;

    private final EventKey key = new EventKey(
            "pretix", "https://tickets.example.org", "org", UUID.randomUUID().toString());

    @Test
    void givesAnEventItsIdentityAndKeepsIt() {
        var event = registry.register(key, "Conference", SPACE);

        assertThat(event.key()).isEqualTo(key);
        assertThat(event.space()).isEqualTo(SPACE);
        assertThat(registry.register(key, "Conference", SPACE)).isEqualTo(event);
        assertThat(registry.find(event.id())).contains(event);
        assertThat(registry.find(key)).contains(event);
    }

    @Test
    void knowsNoEventThatWasNeverRegistered() {
        assertThat(registry.find(key)).isEmpty();
        assertThat(registry.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void tellsEventsOfDifferentShopsApart() {
        var event = registry.register(key, "Conference", SPACE);
        var elsewhere = new EventKey("pretix", "https://other.example.org", key.organizer(), key.slug());

        assertThat(registry.register(elsewhere, "Conference", SPACE).id()).isNotEqualTo(event.id());
    }

    @Test
    void opensTheEventsKey() {
        assertThat(vault.isOpen(registry.register(key, "Conference", SPACE).scope()))
                .isTrue();
    }

    @Test
    void writesDownWhenItWasRegistered() {
        var event = registry.register(key, "Conference", SPACE);

        assertThat(database.queryForObject(
                        "select registered_at from core_event where id = ?", OffsetDateTime.class, event.id()))
                .satisfies(at -> assertThat(at.toInstant()).isEqualTo(NOW));
    }

    @Test
    void keepsTheNameUpToDate() {
        var event = registry.register(key, "Conference", SPACE);
        var renamed = registry.register(key, "Conference 2026", SPACE);

        assertThat(renamed).isEqualTo(new Event(event.id(), key, "Conference 2026", SPACE));
        assertThat(registry.find(key)).contains(renamed);
    }

    @Test
    void shortensANameThatIsTooLong() {
        var event = registry.register(key, "x".repeat(299) + "\uD83C\uDF89 and more", SPACE);

        assertThat(event.name()).isEqualTo("x".repeat(299));
        assertThat(registry.register(key, "y".repeat(301), SPACE).name()).hasSize(300);
    }

    @Test
    void refusesAnEventThatBelongsToAnotherSpace() {
        var event = registry.register(key, "Conference", SPACE);

        assertThatThrownBy(() -> registry.register(key, "Conference!", new RoomId("!other:example.org")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text().plain())
                                .startsWith("Conference belongs to another space already")
                                .doesNotContain(SPACE.value()));
        assertThat(registry.find(key)).contains(event);
    }

    @Test
    void refusesAnEventThatIsForgotten() {
        var event = registry.register(key, "Conference", SPACE);
        database.update("update core_event set state = 'PURGED' where id = ?", event.id());

        assertThatThrownBy(() -> registry.register(key, "Conference", SPACE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text().plain()).contains("erased"));
    }

    @RepeatedTest(5)
    void makesOneRowWhenManyRegisterTheSameEventAtOnce() throws Exception {
        var ids = new HashSet<UUID>();
        var start = new CyclicBarrier(6);
        Callable<Event> task = () -> {
            start.await();
            return registry.register(key, "Conference", SPACE);
        };
        var threads = Executors.newFixedThreadPool(6);
        for (var done :
                threads.invokeAll(IntStream.range(0, 6).mapToObj(i -> task).toList())) {
            ids.add(done.get().id());
        }
        threads.shutdownNow();

        assertThat(ids).hasSize(1);
        assertThat(ids).allMatch(id -> vault.isOpen(new Scope(id)));
        assertThat(database.queryForObject("select count(*) from core_event where slug = ?", Long.class, key.slug()))
                .isEqualTo(1);
    }

    @Configuration(proxyBeanMethods = false)
    static class Collaborators {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        Vault vault() {
            return TestVault.open();
        }
    }
}
