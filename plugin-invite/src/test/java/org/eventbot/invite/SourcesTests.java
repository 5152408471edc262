package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.registration.GrantedEvent;
import org.eventbot.core.registration.RegistrationSource;
import org.eventbot.testkit.host.FakeRegistrationSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class SourcesTests {

    private static final RoomId SPACE = new RoomId("!space");
    private static final RoomId OTHER = new RoomId("!other");

    private final FakeRegistrationSource first = new FakeRegistrationSource("first");
    private final FakeRegistrationSource second = new FakeRegistrationSource("second");

    @Test
    void asksEveryShop() {
        second.grant("org/event", granted("second", SPACE));

        assertThat(sources(first, second)
                        .resolve("org/event", List.of(SPACE))
                        .key()
                        .source())
                .isEqualTo("second");
    }

    @Test
    void prefersAShopThatGivesToOneThatRefuses() {
        first.grant("org/event", granted("first", OTHER));
        second.grant("org/event", granted("second", SPACE));

        assertThat(sources(first, second)
                        .resolve("org/event", List.of(SPACE))
                        .key()
                        .source())
                .isEqualTo("second");
    }

    @Test
    void repeatsTheRefusalOfTheShopThatKnowsTheAddress() {
        first.grant("org/event", granted("first", OTHER));

        assertRefused(() -> sources(first, second).resolve("org/event", List.of(SPACE)), "Nobody allowed this event");
    }

    @Test
    void saysThatNoShopIsConnected() {
        assertRefused(() -> sources().resolve("org/event", List.of(SPACE)), "No ticket shop is connected");
    }

    @Test
    void findsTheShopOfAnEventOrSaysWhoIsMissing() {
        var event = new Event(UUID.randomUUID(), granted("second", SPACE).key(), "Conference", SPACE);

        assertThat(sources(first, second).of(event)).isSameAs(second);
        assertRefused(() -> sources(first).of(event), "plugin “second”, which does not run");
    }

    private static void assertRefused(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.text().plain())
                .contains(words));
    }

    private static GrantedEvent granted(String source, RoomId space) {
        return new GrantedEvent(
                new EventKey(source, "https://tickets.example.org", "org", "event"),
                "Conference",
                space,
                Optional.empty());
    }

    private static Sources sources(RegistrationSource... shops) {
        var beans = new DefaultListableBeanFactory();
        for (var shop : shops) {
            beans.registerSingleton(shop.id(), shop);
        }
        return new Sources(beans.getBeanProvider(RegistrationSource.class));
    }
}
