package org.eventbot.core.outbox.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.outbox.Delivery;
import org.eventbot.core.outbox.DeliveryListener;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.plugin.PluginScope;
import org.eventbot.core.room.internal.RoomConfiguration;
import org.eventbot.core.room.internal.RoomConfiguration.Operators;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The outbox with its real table, a homeserver in memory and a clock to turn; the pump is turned by hand. */
@Configuration(proxyBeanMethods = false)
@Import({OutboxConfiguration.class, RoomConfiguration.class})
class OutboxStage {

    static final String OWNER = "invite";

    @Bean
    FakeMatrixClient matrix() {
        return new FakeMatrixClient();
    }

    @Bean
    TestClock clock() {
        return new TestClock();
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
    Operators operators() {
        return new Operators(Set.of());
    }

    @Bean
    Plugin plugin() {
        return new Plugin();
    }

    @Bean
    Switches switches() {
        return new Switches();
    }

    @Bean
    Steps steps(OutboxLedger ledger, Courier courier, Pace pace, TestClock clock) {
        var lanes = new SlowLanes(Duration.ofSeconds(2));
        return new Steps(new OutboxPump(ledger, courier, lanes, pace, clock), pace, clock);
    }

    /** Turns the pump by hand. */
    record Steps(OutboxPump pump, Pace pace, TestClock clock) {

        /** Carries what is due until nothing is, or the homeserver asks to hold still. */
        void run() {
            while (!pace.isHeld() && step()) {
                clock.turn(Duration.ofMillis(1));
            }
        }

        boolean step() {
            try {
                return pump.step();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** Plugins are on, and words go everywhere, until told otherwise. */
    static class Switches implements PluginScope {

        private final Set<RoomId> off = new HashSet<>();

        void turnOff(RoomId room) {
            off.add(room);
        }

        @Override
        public boolean isOn(String plugin, RoomId room) {
            return !off.contains(room);
        }
    }

    /** Records what it hears, and throws when told to. */
    static class Plugin implements DeliveryListener {

        private final List<Delivery> heard = new CopyOnWriteArrayList<>();
        private final List<RuntimeException> failures = new ArrayList<>();

        @Override
        public String plugin() {
            return OWNER;
        }

        @Override
        public void onDelivery(Delivery delivery) {
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
            heard.add(delivery);
        }

        void forget() {
            heard.clear();
            failures.clear();
        }

        void failNext(int times) {
            for (int i = 0; i < times; i++) {
                failures.add(new IllegalStateException("@ada:example.org"));
            }
        }

        List<Delivery> heard() {
            return heard;
        }

        @Nullable
        DeliveryOutcome outcome(UUID reference) {
            var found = heard.stream()
                    .filter(one -> one.reference().equals(reference))
                    .toList();
            if (found.size() > 1) {
                throw new AssertionError("Told " + found.size() + " times");
            }
            return found.isEmpty() ? null : found.get(0).outcome();
        }
    }
}
