package org.eventbot.invite;

import java.time.Clock;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.matrix.ServerNameHint;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.Rooms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers people. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    @Bean
    LinkedEvents inviteLinkedEvents(
            Links links,
            Rules rules,
            Intakes intakes,
            Tickets tickets,
            Counts counts,
            EventRegistry events,
            Seals seals) {
        return new LinkedEvents(links, rules, intakes, tickets, counts, events, seals);
    }

    @Bean
    DeskRooms inviteDeskRooms(Links links) {
        return new DeskRooms(links);
    }

    @Bean
    Desks inviteDesks(Links links, Seals seals, DigestPlan digests) {
        return new Desks(links, seals, digests);
    }

    @Bean
    Previews invitePreviews(
            Sources sources, Rooms rooms, ObjectProvider<ServerNameHint> hints, Suppression suppression) {
        return new Previews(sources, rooms, LateHint.of(hints), suppression);
    }

    @Bean
    PreviewWords invitePreviewWords(Outbox outbox) {
        return new PreviewWords(outbox);
    }

    @Bean
    Starting inviteStarting(
            Running running,
            LinkedEvents linked,
            Sources sources,
            Previews previews,
            PreviewWords words,
            Outbox outbox,
            Standing standing,
            Rooms rooms,
            Clock clock) {
        return new Starting(running, linked, sources, previews, words, outbox, standing, rooms, clock);
    }

    @Bean
    Linking inviteLinking(
            Links links, Rules rules, Running running, Convergence convergence, Seals seals, Clock clock) {
        return new Linking(links, rules, running, convergence, seals, clock);
    }

    @Bean
    SaidEnds inviteSaidEnds(Links links, Sources sources, LinkedRooms rooms, Clock clock) {
        return new SaidEnds(links, sources, rooms, clock);
    }

    @Bean
    Cases inviteCases(Tickets tickets, Invitations invitations, Inviting inviting, Seals seals) {
        return new Cases(tickets, invitations, inviting, seals);
    }

    @Bean
    LinkTools inviteLinkTools(
            Rooms rooms,
            Authority authority,
            Sources sources,
            EventRegistry events,
            DeskRooms desks,
            LinkedEvents linked,
            Linking linking,
            SaidEnds ends,
            Previews previews,
            PreviewWords words) {
        return new LinkTools(rooms, authority, sources, events, desks, linked, linking, ends, previews, words);
    }

    @Bean
    BotCommands inviteCommands(
            LinkTools tools,
            Rooms rooms,
            DeskRooms deskRooms,
            LinkedEvents linked,
            Starting starting,
            Running running,
            DeskCheck check,
            Desks desks,
            Convergence convergence,
            Cases cases,
            Problems problems,
            DigestLines lines,
            Digests digests,
            Standing standing,
            Outbox outbox) {
        return BotCommands.group(
                InvitePlugin.ID,
                "Invites the people registered for an event into its room.",
                () -> new LinkCommand(tools),
                () -> new UnlinkCommand(tools),
                () -> new PreviewCommand(tools),
                () -> new RetryCommand(deskRooms, linked, cases),
                () -> new DoneCommand(deskRooms, linked, cases),
                () -> new RunCommand(deskRooms, linked, starting),
                () -> new StatusCommand(deskRooms, linked, standing, outbox),
                () -> new FailuresCommand(deskRooms, linked, problems, check, lines, digests),
                () -> new DeskCommand(deskRooms, rooms, linked, check, desks),
                () -> new PauseCommand(deskRooms, linked, running),
                () -> new ResumeCommand(deskRooms, linked, starting),
                () -> new ConfirmCommand(deskRooms, linked, convergence),
                () -> new CancelledCommand(deskRooms, linked, rooms));
    }

    @Bean
    BotCommands inviteBatchInvite(DeskRooms deskRooms, LinkedEvents linked, Starting starting) {
        return BotCommands.shortcut("batchinvite", () -> new RunCommand(deskRooms, linked, starting));
    }

    @Bean
    BotCommands inviteSetRoom(LinkTools tools) {
        return BotCommands.shortcut("setroom", () -> new LinkCommand(tools));
    }

    @Bean
    BotCommands inviteUnsetRoom(LinkTools tools) {
        return BotCommands.shortcut("unsetroom", () -> new UnlinkCommand(tools));
    }

    @Bean
    BotCommands inviteStatus(DeskRooms deskRooms, LinkedEvents linked, Standing standing, Outbox outbox) {
        return BotCommands.shortcut("status", () -> new StatusCommand(deskRooms, linked, standing, outbox));
    }
}
