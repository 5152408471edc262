package org.eventbot.core.host.internal;

import java.time.Clock;
import java.util.List;
import org.eventbot.core.command.internal.CommandBook;
import org.eventbot.core.command.internal.CommandConfiguration;
import org.eventbot.core.command.internal.CommandInbox;
import org.eventbot.core.command.internal.CommandRunner;
import org.eventbot.core.entity.internal.LateBytecode;
import org.eventbot.core.event.internal.EventConfiguration;
import org.eventbot.core.health.internal.HealthConfiguration;
import org.eventbot.core.health.internal.SyncPulse;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.job.internal.JobConfiguration;
import org.eventbot.core.json.ForgetfulJson;
import org.eventbot.core.ledger.internal.LedgerConfiguration;
import org.eventbot.core.ledger.internal.Replay;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixConfiguration;
import org.eventbot.core.message.CommandPrefix;
import org.eventbot.core.outbox.internal.OutboxConfiguration;
import org.eventbot.core.outbox.internal.OutboxPump;
import org.eventbot.core.outbox.internal.StoredOutbox;
import org.eventbot.core.page.internal.PageConfiguration;
import org.eventbot.core.plugin.BeforeServing;
import org.eventbot.core.plugin.internal.PluginConfiguration;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.privacy.internal.PrivacyConfiguration;
import org.eventbot.core.registration.RegistrationListener;
import org.eventbot.core.registration.RegistrationSignal;
import org.eventbot.core.room.RoomListener;
import org.eventbot.core.room.internal.Agreements;
import org.eventbot.core.room.internal.DirectChats;
import org.eventbot.core.room.internal.RoomConfiguration;
import org.eventbot.core.room.internal.RoomConfiguration.Operators;
import org.eventbot.core.room.internal.RoomStates;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.room.internal.Welcome;
import org.eventbot.core.shell.internal.ShellConfiguration;
import org.eventbot.core.vault.internal.VaultConfiguration;
import org.eventbot.core.webhook.internal.WebhookConfiguration;
import org.hibernate.cfg.BytecodeSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The whole host; the program adds its settings, and the plugins join. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = UnreadableRoom.class)
@EnableJpaRepositories(basePackageClasses = UnreadableRooms.class)
@Import({
    VaultConfiguration.class,
    MatrixConfiguration.class,
    RoomConfiguration.class,
    OutboxConfiguration.class,
    CommandConfiguration.class,
    JobConfiguration.class,
    WebhookConfiguration.class,
    EventConfiguration.class,
    PrivacyConfiguration.class,
    LedgerConfiguration.class,
    HealthConfiguration.class,
    PageConfiguration.class,
    ShellConfiguration.class,
    PluginConfiguration.class
})
public class HostConfiguration {

    /** Static, because it changes definitions before any bean is made. */
    @Bean
    static PlainQueries plainQueries() {
        return new PlainQueries();
    }

    /** Most of what the program reads and writes names somebody. */
    @Bean
    JsonFactoryBuilderCustomizer forgetfulJson() {
        return ForgetfulJson::applyTo;
    }

    /** Spring offers entities to be changed as they are loaded, which nobody takes up. */
    @Bean
    HibernatePropertiesCustomizer lateBytecode() {
        return settings -> settings.put(BytecodeSettings.BYTECODE_PROVIDER_INSTANCE, new LateBytecode());
    }

    @Bean
    RegistrationSignal registrationSignal(ObjectProvider<RegistrationListener> listeners) {
        return new Signals(listeners);
    }

    @Bean
    UnreadableBook unreadableBook(UnreadableRooms rows, StoredOutbox outbox, Jobs jobs, Clock clock) {
        return new UnreadableBook(rows, outbox, jobs, clock);
    }

    @Bean
    UnreadableRoomJob unreadableRoomJob(MatrixClient matrix, RoomView rooms, DirectChats chats, UnreadableBook book) {
        return new UnreadableRoomJob(matrix, rooms, chats, book);
    }

    @Bean
    BeforeServingLifecycle beforeServingLifecycle(Replay replay, List<BeforeServing> others) {
        return new BeforeServingLifecycle(replay, others);
    }

    @Bean
    SyncStore syncStore(
            CommandInbox inbox, StoredOutbox outbox, UnreadableBook unreadable, List<RoomListener> listeners) {
        return new SyncStore(inbox, outbox, unreadable, listeners);
    }

    @Bean
    OperatorChats operatorChats(Operators operators, DirectChats chats, StoredOutbox outbox) {
        return new OperatorChats(operators.people(), chats, outbox);
    }

    @Bean
    BotLifecycle botLifecycle(
            MatrixClient matrix,
            Welcome welcome,
            RoomView rooms,
            RoomStates states,
            PluginSwitches switches,
            List<RoomListener> listeners,
            SyncStore store,
            CommandRunner runner,
            OutboxPump pump,
            Jobs jobs,
            Agreements agreements,
            CommandBook book,
            CommandPrefix prefix,
            SyncPulse pulse) {
        var name = new BotName(matrix);
        var hearing = new Hearing(matrix, switches, listeners);
        var preparation = new Preparation(
                matrix,
                welcome,
                new Arrivals(matrix, welcome, rooms),
                rooms,
                hearing,
                new Typed(prefix, name),
                name,
                book::knows);
        var intake = new SyncIntake(states, preparation, store, runner::submit);
        return new BotLifecycle(matrix, pulse.around(intake), runner, pump, switches, agreements, jobs);
    }
}
