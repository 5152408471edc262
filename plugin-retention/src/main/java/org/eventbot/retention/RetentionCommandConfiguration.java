package org.eventbot.retention;

import java.time.Clock;
import java.util.List;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.privacy.Compaction;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.Rooms;
import org.eventbot.core.shell.ShellCommands;
import org.eventbot.core.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The commands about how long events are kept, in chats and at the shell. */
@Configuration(proxyBeanMethods = false)
class RetentionCommandConfiguration {

    @Bean
    MeantEvents retentionMeantEvents(
            EventRegistry events, List<EventRooms> rooms, Authority authority, Rooms names, PurgeBook book) {
        return new MeantEvents(events, rooms, authority, names, book);
    }

    @Bean
    PurgePreview retentionPurgePreview(Holdings holdings, Dates dates) {
        return new PurgePreview(holdings, dates);
    }

    @Bean
    PurgeStates retentionPurgeStates(EventRegistry events, PurgeBook book, ClockBook clocks, Dates dates, Clock clock) {
        return new PurgeStates(events, book, clocks, dates, clock);
    }

    @Bean
    Retention retentionTools(
            MeantEvents events,
            PurgeStates states,
            Keeping keeping,
            List<EventRooms> rooms,
            ClockBook clocks,
            Vault vault,
            Credentials credentials,
            Compaction compaction,
            Clock clock) {
        var seals = new ClockSeals(vault);
        return new Retention(
                events,
                new RetentionStatus(states, credentials, compaction),
                new Policies(keeping),
                new Holds(states, clocks, seals, clock),
                new Responsibility(rooms, clocks, seals));
    }

    @Bean
    BotCommands retentionCommands(Retention with, PurgePreview preview, PurgeStates states, PurgeBook book) {
        return BotCommands.group(
                RetentionPlugin.ID,
                "Says when an event's people are forgotten, and forgets them.",
                () -> new RetentionStatusCommand(with.events(), with.status()),
                () -> new PolicyCommand(with.events(), with.policies()),
                () -> new HoldCommand(with.events(), with.holds()),
                () -> new ReleaseCommand(with.events(), with.holds()),
                () -> new ResponsibleCommand(with.events(), with.responsibility()),
                () -> new PurgePreviewCommand(with.events(), preview, states),
                () -> new PurgeCommand(with.events(), preview, states, book));
    }

    @Bean
    ShellCommands retentionShellCommands(Retention with) {
        return ShellCommands.group(
                RetentionPlugin.ID,
                "When events are forgotten: of all events, whichever room they belong to.",
                () -> new StatusShellCommand(with.events(), with.status()),
                () -> new PolicyShellCommand(with.events(), with.policies()),
                () -> new HoldShellCommand(with.events(), with.holds()),
                () -> new ReleaseShellCommand(with.events(), with.holds()),
                () -> new ResponsibleShellCommand(with.events(), with.responsibility()));
    }

    @Bean
    ShellCommands purgeShellCommand(MeantEvents events, PurgePreview preview, PurgeStates states, PurgeBook book) {
        return ShellCommands.of("purge", () -> new PurgeShellCommand(events, preview, states, book));
    }
}
