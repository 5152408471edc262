package org.eventbot.retention;

import java.time.Clock;
import java.util.List;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.OwnScopes;
import org.eventbot.core.registration.RegistrationSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When events are over, and how long what is kept of them stays. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    ClockBook retentionClockBook(EventClocks clocks, Clock clock) {
        return new ClockBook(clocks, clock);
    }

    @Bean
    Keeping retentionKeeping(
            Declarations declarations, List<OwnScopes> periods, RetentionSettings settings, Choices choices) {
        return new Keeping(declarations, periods, settings, choices);
    }

    @Bean
    Dates retentionDates(
            ObjectProvider<RegistrationSource> sources,
            List<EventRooms> rooms,
            ClockBook book,
            Keeping keeping,
            RetentionSettings settings,
            Clock clock) {
        return new Dates(new Shops(sources), rooms, book, keeping, new Judge(settings, clock), clock);
    }

    @Bean
    Announcements retentionAnnouncements(List<EventRooms> rooms, ClockBook book, Outbox outbox, Clock clock) {
        return new Announcements(rooms, book, outbox, clock);
    }

    @Bean
    ClockJob retentionClockJob(
            EventRegistry events,
            Dates dates,
            ClockBook book,
            PurgeBook purges,
            Announcements announcements,
            List<OwnScopes> owners,
            Declarations declarations,
            Clock clock) {
        var periods = new Periods(owners, declarations, purges, clock);
        return new ClockJob(events, dates, book, purges, announcements, periods, clock);
    }

    @Bean
    EveryHour retentionEveryHour(Jobs jobs) {
        return new EveryHour(jobs);
    }
}
