package org.eventbot.invite;

import java.time.Clock;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the plugin does for people's rights, beyond what its declarations say. */
@Configuration(proxyBeanMethods = false)
class ForgettingConfiguration {

    @Bean
    Forgetting inviteForgetting(
            EventRegistry events,
            Links links,
            Invitations invitations,
            Convergence convergence,
            Inviting inviting,
            Running running,
            Rounds rounds,
            Redactions redactions,
            Outbox outbox,
            Seals seals,
            Jobs jobs,
            Clock clock) {
        return new Forgetting(
                events,
                links,
                invitations,
                convergence,
                inviting,
                running,
                rounds,
                redactions,
                outbox,
                seals,
                jobs,
                clock);
    }

    @Bean
    Redactions inviteRedactions(
            Tickets tickets,
            Invitations invitations,
            Reports reports,
            Links links,
            DigestPlan digests,
            Outbox outbox,
            Seals seals) {
        return new Redactions(tickets, invitations, reports, links, digests, outbox, seals);
    }

    @Bean
    LookAgainJob inviteLookAgainJob(Links links, Tickets tickets, Rounds rounds, Jobs jobs, Clock clock) {
        return new LookAgainJob(links, tickets, rounds, jobs, clock);
    }

    @Bean
    InviteEnd inviteEnd(Forgetting forgetting, LookAgainJob again) {
        return new InviteEnd(forgetting, again);
    }

    @Bean
    WithheldOrders inviteWithheldOrders(Invitations invitations) {
        return new WithheldOrders(invitations);
    }

    @Bean
    OrderPositions inviteOrderPositions(Tickets tickets, Invitations invitations, Seals seals) {
        return new OrderPositions(tickets, invitations, seals);
    }
}
