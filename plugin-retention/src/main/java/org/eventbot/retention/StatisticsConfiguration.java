package org.eventbot.retention;

import java.time.Clock;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.statistics.StatisticsSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What counts, and keeps numbers after everything else went. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

    @Bean
    SnapshotStore retentionSnapshotStore(SnapshotRows rows) {
        return new SnapshotStore(rows);
    }

    @Bean
    EventStatistics retentionEventStatistics(
            ObjectProvider<StatisticsSource> sources, EventRegistry events, SnapshotStore store, Clock clock) {
        return new EventStatistics(sources, events, store, clock);
    }
}
