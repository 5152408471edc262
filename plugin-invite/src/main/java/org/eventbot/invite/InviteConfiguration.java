package org.eventbot.invite;

import java.time.Clock;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.matrix.ServerNameHint;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.plugin.PluginScope;
import org.eventbot.core.registration.RegistrationSource;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.Rooms;
import org.eventbot.core.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The plugin's beans: what reads registrations, what follows invitations, what tells the desk, what answers people. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = InvitePlugin.class)
@EnableJpaRepositories(
        basePackageClasses = InvitePlugin.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(InviteSettings.class)
class InviteConfiguration {

    @Bean
    Seals inviteSeals(Vault vault) {
        return new Seals(vault);
    }

    @Bean
    Sources inviteSources(ObjectProvider<RegistrationSource> sources) {
        return new Sources(sources);
    }

    @Bean
    MemberLook inviteMemberLook(Rooms rooms, Seals seals) {
        return new MemberLook(rooms, seals);
    }

    @Bean
    DigestPlan inviteDigestPlan(Jobs jobs, Links links) {
        return new DigestPlan(jobs, links);
    }

    @Bean
    Rounds inviteRounds(Intakes intakes, InviteSettings settings, DigestPlan digests, TicketBook tickets, Clock clock) {
        return new Rounds(intakes, settings, digests, tickets, clock);
    }

    @Bean
    TicketBook inviteTicketBook(Tickets tickets, Seals seals, ObjectProvider<ServerNameHint> hints, Clock clock) {
        return new TicketBook(tickets, seals, late(hints), clock);
    }

    @Bean
    Inviting inviteInviting(Invitations invitations, Tickets tickets, Seals seals, Outbox outbox, Clock clock) {
        return new Inviting(invitations, tickets, seals, outbox, clock);
    }

    @Bean
    DeskNotes inviteDeskNotes(Outbox outbox) {
        return new DeskNotes(outbox);
    }

    @Bean
    OtherTickets inviteOtherTickets(Links links, Tickets tickets, Seals seals) {
        return new OtherTickets(links, tickets, seals);
    }

    @Bean
    Convergence inviteConvergence(
            Links links,
            Invitations invitations,
            Tickets tickets,
            Counts counts,
            OtherTickets others,
            Inviting inviting,
            Outbox outbox,
            Seals seals,
            DeskNotes notes,
            Clock clock) {
        return new Convergence(links, invitations, tickets, counts, others, inviting, outbox, seals, notes, clock);
    }

    @Bean
    Standing inviteStanding(PluginScope scope, Rooms rooms, Authority authority, Seals seals) {
        return new Standing(scope, rooms, authority, seals);
    }

    @Bean
    Settling inviteSettling(Links links, Standing standing, Running running, Convergence convergence) {
        return new Settling(links, standing, running, convergence);
    }

    @Bean
    TicketEnds inviteTicketEnds(Tickets tickets, Jobs jobs, Clock clock) {
        return new TicketEnds(tickets, jobs, clock);
    }

    @Bean
    TicketEndJob inviteTicketEndJob(EventRegistry events, TicketEnds ends, Settling settling) {
        return new TicketEndJob(events, ends, settling);
    }

    @Bean
    PageIntake invitePageIntake(
            Intakes intakes,
            TicketBook tickets,
            Inviting inviting,
            Links links,
            Invitations invitations,
            TicketEnds ends,
            DigestPlan digests) {
        return new PageIntake(intakes, tickets, inviting, links, invitations, ends, digests);
    }

    @Bean
    IngestJob inviteIngestJob(
            EventRegistry events,
            Sources sources,
            Links links,
            Settling settling,
            Rounds rounds,
            PageIntake pages,
            MemberLook members,
            Jobs jobs,
            Clock clock) {
        return new IngestJob(events, sources, links, settling, rounds, pages, members, jobs, clock);
    }

    @Bean
    PollingPlan invitePollingPlan(Links links, EventRegistry events, Sources sources, Jobs jobs) {
        return new PollingPlan(links, events, sources, jobs);
    }

    @Bean
    ShopNews inviteShopNews(Links links, Intakes intakes, DeskNotes notes, EventRegistry events, Jobs jobs) {
        return new ShopNews(links, intakes, notes, events, jobs);
    }

    @Bean
    Running inviteRunning(
            Links links,
            Counts counts,
            Rounds rounds,
            Inviting inviting,
            InviteSettings settings,
            Jobs jobs,
            Outbox outbox,
            DeskNotes notes,
            Clock clock) {
        return new Running(links, counts, rounds, inviting, settings, jobs, outbox, notes, clock);
    }

    @Bean
    InvitationDeliveries inviteInvitationDeliveries(
            Invitations invitations,
            ReportDeliveries reports,
            Running running,
            Progress progress,
            DigestPlan digests,
            Clock clock) {
        return new InvitationDeliveries(invitations, reports, running, progress, digests, clock);
    }

    @Bean
    MembershipStates inviteMembershipStates(
            Links links, Invitations invitations, Seals seals, DigestPlan digests, Clock clock) {
        return new MembershipStates(links, invitations, seals, digests, clock);
    }

    @Bean
    Snapshots inviteSnapshots(Invitations invitations, DigestPlan digests, Clock clock) {
        return new Snapshots(invitations, digests, clock);
    }

    @Bean
    SnapshotJob inviteSnapshotJob(
            Links links, MemberLook members, Snapshots snapshots, Seals seals, Jobs jobs, Clock clock) {
        return new SnapshotJob(links, members, snapshots, seals, jobs, clock);
    }

    @Bean
    InviteStatistics inviteStatistics(Tickets tickets, Counts counts) {
        return new InviteStatistics(tickets, counts);
    }

    @Bean
    Problems inviteProblems(Tickets tickets, Invitations invitations, Seals seals) {
        return new Problems(tickets, invitations, seals);
    }

    @Bean
    Totals inviteTotals(Problems problems, Outbox outbox, Clock clock) {
        return new Totals(problems, outbox, clock);
    }

    @Bean
    ReportDeliveries inviteReportDeliveries(
            Reports reports,
            Tickets tickets,
            Invitations invitations,
            Links links,
            Totals totals,
            DigestPlan digests,
            Clock clock) {
        return new ReportDeliveries(reports, tickets, invitations, links, totals, digests, clock);
    }

    @Bean
    DigestTimes inviteDigestTimes(Intakes intakes, Invitations invitations, InviteSettings settings) {
        return new DigestTimes(intakes, invitations, settings);
    }

    @Bean
    DeskCheck inviteDeskCheck(Rooms rooms, Authority authority, Seals seals) {
        return new DeskCheck(rooms, authority, seals);
    }

    @Bean
    DigestLines inviteDigestLines(Sources sources) {
        return new DigestLines(sources);
    }

    @Bean
    Digests inviteDigests(
            Links links,
            Tickets tickets,
            Invitations invitations,
            Reports reports,
            Totals totals,
            DigestPlan plan,
            Outbox outbox,
            Clock clock) {
        return new Digests(links, tickets, invitations, reports, totals, plan, outbox, clock);
    }

    @Bean
    DigestJob inviteDigestJob(
            Links links,
            Problems problems,
            DigestTimes times,
            Standing standing,
            DeskCheck check,
            DigestLines lines,
            Digests digests,
            EventRegistry events,
            Seals seals,
            Jobs jobs,
            Clock clock) {
        return new DigestJob(links, problems, times, standing, check, lines, digests, events, seals, jobs, clock);
    }

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
    Progress inviteProgress(Links links, LinkedEvents linked, Intakes intakes, Outbox outbox) {
        return new Progress(links, linked, intakes, outbox);
    }

    @Bean
    ProgressJob inviteProgressJob(Links links, EventRegistry events, Progress progress, Jobs jobs) {
        return new ProgressJob(links, events, progress, jobs);
    }

    @Bean
    StartJob inviteStartJob(
            Links links, EventRegistry events, Sources sources, Standing standing, Running running, Clock clock) {
        return new StartJob(links, events, sources, standing, running, clock);
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
    Previews invitePreviews(Sources sources, Rooms rooms, ObjectProvider<ServerNameHint> hints) {
        return new Previews(sources, rooms, late(hints));
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
            Previews previews,
            PreviewWords words) {
        return new LinkTools(rooms, authority, sources, events, desks, linked, linking, previews, words);
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

    /** The words of the bot that was here before. */
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

    /** Asked for when it is needed: the host knows its homeserver only after it logged in. */
    private static ServerNameHint late(ObjectProvider<ServerNameHint> hints) {
        return () -> hints.stream().findFirst().flatMap(ServerNameHint::serverName);
    }
}
