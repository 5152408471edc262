package org.eventbot.invite;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.privacy.Subject;
import org.eventbot.core.vault.Scope;
import org.springframework.transaction.annotation.Transactional;

/** Stops what is done to people, for one person or for a whole event, one transaction each time it is asked. */
@RequiredArgsConstructor
class Forgetting {

    private final EventRegistry events;
    private final Links links;
    private final Invitations invitations;
    private final Convergence convergence;
    private final Inviting inviting;
    private final Running running;
    private final Rounds rounds;
    private final Redactions redactions;
    private final Outbox outbox;
    private final Seals seals;
    private final Jobs jobs;
    private final Clock clock;

    /** Closes the intake, ends every link and takes back what is open. @return whether all of that is through */
    @Transactional
    boolean end(UUID eventId) {
        var all = links.findByEventId(eventId);
        if (all.isEmpty()) {
            return true;
        }
        events.find(eventId).ifPresent(event -> all.stream()
                .flatMap(link -> links.lock(link.getId()).stream())
                .forEach(link -> end(event, link)));
        return !invitations.existsByEventIdAndState(eventId, InvitationState.QUEUED)
                && !invitations.existsByEventIdAndState(eventId, InvitationState.ENDING);
    }

    private void end(Event event, Link link) {
        if (link.isPurging()) {
            // Somebody may have been quicker than the end, with a command that was under way.
            inviting.takeBackAll(link);
            return;
        }
        if (seals.isOpen(link.scope())) {
            convergence.withdrawAll(event, link);
        }
        running.purge(link);
        // What is being read just now counts no more.
        rounds.beginAnew(event.id());
        jobs.cancel(IngestJob.NAME, event.id());
        jobs.cancel(TicketEndJob.NAME, event.id());
    }

    /** Takes back the person's open invitations and deletes reports about them; who has come stays. @return whether all of that is through */
    @Transactional
    boolean end(Scope scope, Subject who) {
        var open = who.index(Seals.PERSONS)
                .map(person -> invitations.lockOf(scope.id(), Set.of(person)))
                .orElse(List.of());
        Optional<Event> event = open.isEmpty() ? Optional.empty() : events.find(scope.id());
        event.ifPresent(one -> open.forEach(invitation -> takeBack(one, invitation)));
        var told = seals.isOpen(scope) && !redactions.redact(scope, who);
        return !told && open.stream().noneMatch(one -> one.getState() == InvitationState.ENDING);
    }

    private void takeBack(Event event, Invitation invitation) {
        if (invitation.isQueued()) {
            inviting.takeBack(invitation);
        } else if (invitation.getState() == InvitationState.INVITED && invitation.getFailure() == null) {
            invitation.end(clock.instant());
            outbox.withdraw(
                    invitation.getReference(),
                    InvitePlugin.ID,
                    event.scope(),
                    invitation.room(),
                    seals.openInvited(invitation),
                    InvitationReason.ofItsEnd(event));
        }
    }
}
