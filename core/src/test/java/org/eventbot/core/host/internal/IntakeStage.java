package org.eventbot.core.host.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eventbot.core.command.internal.CommandBook;
import org.eventbot.core.command.internal.CommandConfiguration;
import org.eventbot.core.command.internal.CommandInbox;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.message.CommandPrefix;
import org.eventbot.core.outbox.internal.OutboxConfiguration;
import org.eventbot.core.outbox.internal.StoredOutbox;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginConfiguration;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.MembershipChange;
import org.eventbot.core.room.Reaction;
import org.eventbot.core.room.RoomListener;
import org.eventbot.core.room.RoomMessage;
import org.eventbot.core.room.internal.DirectChats;
import org.eventbot.core.room.internal.RoomConfiguration;
import org.eventbot.core.room.internal.RoomConfiguration.Operators;
import org.eventbot.core.room.internal.RoomStates;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.room.internal.Welcome;
import org.eventbot.core.testing.ServicesLoader;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Vault;
import org.eventbot.karma.KarmaPlugin;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import tools.jackson.databind.json.JsonMapper;

/** What takes in a sync batch, on the real tables. Commands are stored, and run by nobody. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = UnreadableRoom.class)
@EnableJpaRepositories(basePackageClasses = UnreadableRooms.class)
@Import({CommandConfiguration.class, OutboxConfiguration.class, RoomConfiguration.class, PluginConfiguration.class})
class IntakeStage {

    static final MatrixId OPERATOR = new MatrixId("@operator:example.org");

    /** The catalog is asked before the first bean is made. */
    static final class Catalog implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            var catalog = PluginCatalog.load(ServicesLoader.offering(List.of(KarmaPlugin.class)));
            context.registerBean(PluginCatalog.class, () -> catalog);
        }
    }

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
        return new Operators(Set.of(OPERATOR));
    }

    @Bean
    Ears ears() {
        return new Ears();
    }

    @Bean
    Wishes wishes() {
        return new Wishes();
    }

    @Bean
    UnreadableBook unreadableBook(UnreadableRooms rows, StoredOutbox outbox, Wishes wishes, TestClock clock) {
        return new UnreadableBook(rows, outbox, wishes, clock);
    }

    @Bean
    UnreadableRoomJob unreadableRoomJob(
            FakeMatrixClient matrix, RoomView rooms, DirectChats chats, UnreadableBook book) {
        return new UnreadableRoomJob(matrix, rooms, chats, book);
    }

    @Bean
    SyncStore store(CommandInbox inbox, StoredOutbox outbox, UnreadableBook unreadable, List<RoomListener> listeners) {
        return new SyncStore(inbox, outbox, unreadable, listeners);
    }

    @Bean
    SyncIntake intake(
            FakeMatrixClient matrix,
            Welcome welcome,
            RoomView rooms,
            RoomStates states,
            PluginSwitches switches,
            List<RoomListener> listeners,
            SyncStore store,
            CommandBook book) {
        var name = new BotName(matrix);
        var typed = new Typed(CommandPrefix.usual(), name);
        var hearing = new Hearing(matrix, switches, listeners);
        var preparation = new Preparation(
                matrix, welcome, new Arrivals(matrix, welcome, rooms), rooms, hearing, typed, name, book::knows);
        return new SyncIntake(states, preparation, store, (id, room) -> {});
    }

    /** Jobs that were asked for, and are done by nobody. */
    static class Wishes implements Jobs {

        private final List<UUID> soon = new CopyOnWriteArrayList<>();

        @Override
        public void every(String job, UUID subject, Duration period) {}

        @Override
        public void at(String job, UUID subject, Instant time) {}

        @Override
        public void soon(String job, UUID subject) {
            soon.add(subject);
        }

        @Override
        public void cancel(String job, UUID subject) {}

        List<UUID> soon() {
            return soon;
        }

        void forget() {
            soon.clear();
        }
    }

    /** A plugin's listener. */
    static class Ears implements RoomListener {

        private final List<MembershipChange> heard = new CopyOnWriteArrayList<>();
        private final List<RoomMessage> messages = new CopyOnWriteArrayList<>();
        private final List<Reaction> reactions = new CopyOnWriteArrayList<>();
        private final Deque<Throwable> failures = new ArrayDeque<>();

        @Override
        public String plugin() {
            return "karma";
        }

        @Override
        public void onMembership(MembershipChange change) {
            fail();
            heard.add(change);
        }

        @Override
        public void onMessage(RoomMessage message) {
            fail();
            messages.add(message);
        }

        @Override
        public void onReaction(Reaction reaction) {
            fail();
            reactions.add(reaction);
        }

        private void fail() {
            var failure = failures.poll();
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure instanceof Error error) {
                throw error;
            }
        }

        void failNext(Throwable failure) {
            failures.add(failure);
        }

        List<MembershipChange> heard() {
            return heard;
        }

        List<RoomMessage> messages() {
            return messages;
        }

        List<Reaction> reactions() {
            return reactions;
        }

        void forget() {
            heard.clear();
            messages.clear();
            reactions.clear();
            failures.clear();
        }
    }
}
