package org.eventbot.invite;

import java.time.Clock;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.Rooms;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The plugin's beans; here what follows invitations and what tells the desk. */
@Configuration(proxyBeanMethods = false)
@Import({ReadingConfiguration.class, CommandConfiguration.class, ForgettingConfiguration.class})
@EntityScan(basePackageClasses = InvitePlugin.class)
@EnableJpaRepositories(
        basePackageClasses = InvitePlugin.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(InviteSettings.class)
class InviteConfiguration {

    @Bean
    DigestPlan inviteDigestPlan(Jobs jobs, Links links) {
        return new DigestPlan(jobs, links);
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
    LinkedRooms inviteLinkedRooms(Links links, Intakes intakes, Seals seals) {
        return new LinkedRooms(links, intakes, seals);
    }

    @Bean
    InviteStatistics inviteStatistics(Tickets tickets, Counts counts, EventRegistry events, Sources sources) {
        return new InviteStatistics(tickets, counts, events, new TicketNames(sources));
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
            DeskNotes notes,
            Outbox outbox,
            Clock clock) {
        return new Digests(links, tickets, invitations, reports, totals, plan, notes, outbox, clock);
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
    Progress inviteProgress(Links links, LinkedEvents linked, Intakes intakes, Outbox outbox) {
        return new Progress(links, linked, intakes, outbox);
    }

    @Bean
    ProgressJob inviteProgressJob(Links links, EventRegistry events, Progress progress, Jobs jobs) {
        return new ProgressJob(links, events, progress, jobs);
    }
}
