package org.eventbot.retention;

import java.time.Clock;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.room.Rooms;
import org.eventbot.core.shell.ShellCommands;
import org.eventbot.core.statistics.StatisticsSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What counts, and keeps numbers after everything else went. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

    @Bean
    SnapshotStore retentionSnapshotStore(SnapshotRows rows, Outbox outbox) {
        return new SnapshotStore(rows, outbox);
    }

    @Bean
    EventStatistics retentionEventStatistics(
            ObjectProvider<StatisticsSource> sources,
            EventRegistry events,
            ObjectProvider<EventRooms> rooms,
            SnapshotStore store,
            Clock clock) {
        return new EventStatistics(sources, events, rooms, store, clock);
    }

    @Bean
    BotCommands retentionStats(MeantEvents events, EventStatistics statistics, SnapshotStore store, Rooms rooms) {
        return BotCommands.of(() -> new StatsCommand(events, statistics, store, rooms));
    }

    @Bean
    ShellCommands retentionShellStats(EventRegistry events, EventStatistics statistics) {
        return ShellCommands.of("stats", () -> new StatsShellCommand(events, statistics));
    }
}
