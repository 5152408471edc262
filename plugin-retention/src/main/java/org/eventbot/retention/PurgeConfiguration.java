package org.eventbot.retention;

import java.time.Clock;
import java.util.List;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.outbox.PersonalMessages;
import org.eventbot.core.plugin.PluginScope;
import org.eventbot.core.privacy.Compaction;
import org.eventbot.core.privacy.CredentialHolder;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.EndOfProcessing;
import org.eventbot.core.privacy.ErasureLedger;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.registration.RegistrationSource;
import org.eventbot.core.room.OperatorNews;
import org.eventbot.core.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What forgets an event, and the commands about it. */
@Configuration(proxyBeanMethods = false)
class PurgeConfiguration {

    @Bean
    PurgeBook retentionPurgeBook(Purges purges, Tallies tallies, Places places, Jobs jobs, Clock clock) {
        return new PurgeBook(purges, tallies, places, jobs, clock);
    }

    @Bean
    PurgeJob retentionPurgeJob(PurgeBook book, List<PurgeStep> steps, OperatorNews operators) {
        return new PurgeJob(book, steps, operators);
    }

    @Bean
    PurgeStep retentionDatesStep(EventRegistry events, Dates dates, Clock clock) {
        return new DatesStep(events, dates, clock);
    }

    @Bean
    PurgeStep retentionLedgerStep(ErasureLedger ledger) {
        return new LedgerStep(ledger);
    }

    @Bean
    PurgeStep retentionCloseStep(ErasureLedger ledger, Compaction compaction) {
        return new CloseStep(ledger, compaction);
    }

    @Bean
    PurgeStep retentionIntakeStep(EventRegistry events, List<EventRooms> rooms, PurgeBook book) {
        return new IntakeStep(events, rooms, book);
    }

    @Bean
    PurgeStep retentionCountStep(Holdings holdings, PurgeBook book) {
        return new CountStep(holdings, book);
    }

    @Bean
    PurgeStep retentionStatisticsStep(Snapshots snapshots) {
        return new StatisticsStep(snapshots);
    }

    @Bean
    PurgeStep retentionOpenStep(List<EndOfProcessing> ends) {
        return new OpenStep(ends);
    }

    @Bean
    PurgeStep retentionMessageStep(PersonalMessages messages) {
        return new MessageStep(messages);
    }

    @Bean
    PurgeStep retentionRoomStep(
            EventRegistry events, List<EventRooms> rooms, PurgeBook book, OtherPlugins others, Outbox outbox) {
        return new RoomStep(events, rooms, book, others, outbox);
    }

    @Bean
    OtherPlugins retentionOtherPlugins(
            Declarations declarations,
            List<EventRooms> rooms,
            ObjectProvider<RegistrationSource> shops,
            PluginScope scope) {
        return new OtherPlugins(declarations, rooms, shops, scope);
    }

    @Bean
    Credentials retentionCredentials(List<CredentialHolder> holders, EventRegistry events) {
        return new Credentials(holders, events);
    }

    @Bean
    PurgeStep retentionCredentialStep(EventRegistry events, Credentials credentials, Clock clock) {
        return new CredentialStep(events, credentials, clock);
    }

    @Bean
    PurgeStep retentionEraseStep(Holdings holdings, ClockBook clocks, Keeping keeping, Clock clock) {
        return new EraseStep(holdings, clocks, keeping, clock);
    }

    @Bean
    PurgeStep retentionVerifyStep(Holdings holdings) {
        return new VerifyStep(holdings);
    }

    @Bean
    PurgeStep retentionKeyStep(EventRegistry events, Suppression suppression, Vault vault) {
        return new KeyStep(events, suppression, vault);
    }

    @Bean
    PurgeStep retentionReportStep(
            PurgeBook book,
            EventRegistry events,
            Credentials credentials,
            RetentionSettings settings,
            Outbox outbox,
            Clock clock) {
        return new ReportStep(book, new PurgeReport(book, events, credentials, settings, clock), outbox);
    }
}
