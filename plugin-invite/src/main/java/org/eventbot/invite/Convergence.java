package org.eventbot.invite;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.outbox.Outbox;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a link's invitations in line with what is known of its tickets: invites whom it lacks, and takes back what no
 * ticket holds up any more. It goes by what the tables say, whoever wrote it and when, so that running it after any
 * crash, or twice, comes to the same. Many at once, or within an hour, it takes back only when somebody confirms it.
 */
@RequiredArgsConstructor
class Convergence {

    private final Links links;
    private final Invitations invitations;
    private final Tickets tickets;
    private final Counts counts;
    private final OtherTickets others;
    private final Inviting inviting;
    private final Outbox outbox;
    private final Seals seals;
    private final DeskNotes notes;
    private final Clock clock;

    @Transactional
    void settle(UUID linkId, Event event) {
        links.findById(linkId).filter(Link::isRunning).ifPresent(link -> {
            inviting.inviteMissing(event, link);
            var leaving = leaving(link);
            if (leaving.isEmpty()) {
                link.stopAsking();
            } else {
                lose(event, link, leaving);
            }
        });
    }

    /**
     * Takes back what {@link #settle} did not dare to.
     *
     * @param most how many somebody agreed to
     * @return how many there are; nothing was done if these are more. Empty when nothing was asked
     */
    @Transactional
    OptionalInt confirm(UUID linkId, Event event, int most) {
        var link = links.lock(linkId).filter(Link::isAsking).orElse(null);
        if (link == null) {
            return OptionalInt.empty();
        }
        var leaving = leaving(link);
        if (leaving.size() <= most) {
            link.confirmed(clock.instant());
            leaving.forEach(one -> end(event, link, one));
        }
        return OptionalInt.of(leaving.size());
    }

    /** Takes back every invitation that is out or waits, of a link that ends. */
    @Transactional
    int withdrawAll(Event event, Link link) {
        var open = invitations.lockIn(link.getId(), List.of(InvitationState.QUEUED, InvitationState.INVITED));
        var ours =
                others.without(link, open.stream().filter(one -> !one.isKept()).toList());
        ours.forEach(one -> end(event, link, one));
        return ours.size();
    }

    /**
     * A rule was taken away by somebody who knows what that means.
     *
     * @return how many people had their place by it
     */
    @Transactional
    int afterRuleChange(UUID linkId, Event event, boolean withdraw) {
        return links.findById(linkId)
                .map(link -> {
                    var leaving = leaving(link);
                    leaving.stream().filter(Invitation::isQueued).forEach(one -> end(event, link, one));
                    leaving.stream()
                            .filter(one -> !one.isOver())
                            .forEach(withdraw ? one -> end(event, link, one) : Invitation::keep);
                    return leaving.size();
                })
                .orElse(0);
    }

    private List<Invitation> leaving(Link link) {
        var states = new ArrayList<>(List.of(InvitationState.QUEUED, InvitationState.INVITED));
        if (link.isRemoves()) {
            states.add(InvitationState.JOINED);
        }
        var gone = invitations.lockUnentitled(link.getId(), states).stream()
                .filter(one -> one.isQueued() || one.isEverInvited())
                .toList();
        return others.without(link, gone);
    }

    private void lose(Event event, Link link, List<Invitation> leaving) {
        var since = link.lossesFrom(clock.instant().minus(Doubt.WINDOW));
        var loss = new Doubt(leaving.size(), counts.lost(link.getId(), since), counts.held(link.getId()));
        if (loss.isTooMuch() || nobodyHasAnId(event)) {
            ask(event, link, loss, since);
            return;
        }
        link.stopAsking();
        leaving.forEach(one -> {
            end(event, link, one);
            one.lose(clock.instant());
        });
    }

    private boolean nobodyHasAnId(Event event) {
        long all = tickets.countEntitled(event.id());
        return all > 0 && all == tickets.countEntitled(event.id(), AnswerState.MISSING);
    }

    private void ask(Event event, Link link, Doubt doubt, Instant since) {
        if (!link.isAsking()) {
            link.ask(doubt.leaving(), since);
            notes.tell(link, doubt.question(event));
        }
    }

    private void end(Event event, Link link, Invitation invitation) {
        if (invitation.isQueued()) {
            inviting.takeBack(invitation);
            return;
        }
        invitation.end(clock.instant());
        var person = seals.openInvited(invitation);
        var reason = InvitationReason.ofItsEnd(event);
        if (link.isRemoves()) {
            outbox.remove(invitation.getReference(), InvitePlugin.ID, event.scope(), invitation.room(), person, reason);
        } else {
            outbox.withdraw(
                    invitation.getReference(), InvitePlugin.ID, event.scope(), invitation.room(), person, reason);
        }
    }
}
