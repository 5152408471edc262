package org.eventbot.invite;

import java.time.Clock;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.matrix.ServerNameHint;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.plugin.PluginScope;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.registration.RegistrationSource;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.Rooms;
import org.eventbot.core.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reads registrations and invites accordingly. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

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
    Rounds inviteRounds(Intakes intakes, InviteSettings settings, DigestPlan digests, TicketBook tickets, Clock clock) {
        return new Rounds(intakes, settings, digests, tickets, clock);
    }

    @Bean
    TicketBook inviteTicketBook(
            Tickets tickets, Seals seals, ObjectProvider<ServerNameHint> hints, Suppression suppression, Clock clock) {
        return new TicketBook(tickets, seals, LateHint.of(hints), suppression, clock);
    }

    @Bean
    Inviting inviteInviting(
            Invitations invitations,
            Tickets tickets,
            Seals seals,
            Suppression suppression,
            Outbox outbox,
            Clock clock) {
        return new Inviting(invitations, tickets, seals, suppression, outbox, clock);
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
    VanishedAnswers inviteVanishedAnswers(Tickets tickets, Invitations invitations, Seals seals) {
        return new VanishedAnswers(tickets, invitations, seals);
    }

    @Bean
    PageIntake invitePageIntake(
            Intakes intakes,
            TicketBook tickets,
            Inviting inviting,
            Links links,
            Invitations invitations,
            VanishedAnswers vanished,
            TicketEnds ends,
            DigestPlan digests,
            Clock clock) {
        return new PageIntake(intakes, tickets, inviting, links, invitations, vanished, ends, digests, clock);
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
    StartJob inviteStartJob(
            Links links, EventRegistry events, Sources sources, Standing standing, Running running, Clock clock) {
        return new StartJob(links, events, sources, standing, running, clock);
    }
}
