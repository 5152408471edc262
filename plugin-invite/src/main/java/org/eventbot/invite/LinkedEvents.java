package org.eventbot.invite;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.springframework.transaction.annotation.Transactional;

/** Which events are linked to a room. */
@RequiredArgsConstructor
class LinkedEvents {

    private final Links links;
    private final Rules rules;
    private final Intakes intakes;
    private final Tickets tickets;
    private final Counts counts;
    private final EventRegistry events;
    private final Seals seals;

    /** The room's links. @throws Refusal when there are none, saying how to make one */
    @Transactional(readOnly = true)
    List<LinkedEvent> of(RoomId room) {
        var found = links.findLive(room.value()).stream()
                .flatMap(link -> events.find(link.getEventId()).map(event -> new LinkedEvent(link, event)).stream())
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(
                    "No event is linked to this room. Link one with `!invite link` and the address of its page in the"
                            + " ticket shop.");
        }
        return found;
    }

    /** Whether the shop said that it cannot be read just now. */
    @Transactional(readOnly = true)
    boolean isInTrouble(Link link) {
        return intakes.findByEventId(link.getEventId())
                .filter(Intake::isInTrouble)
                .isPresent();
    }

    /** How many invitations of the link nobody answered yet. */
    @Transactional(readOnly = true)
    long open(Link link) {
        return counts.in(link.getId(), InvitationState.INVITED);
    }

    /** Which tickets open the link's room. */
    @Transactional(readOnly = true)
    List<Condition> conditions(Link link) {
        return rules.findByLinkIdOrderById(link.getId()).stream()
                .map(Rule::condition)
                .toList();
    }

    /** Chooses what becomes of members who lose their ticket. */
    @Transactional
    void removeMembers(Link link, boolean wanted) {
        links.lock(link.getId()).ifPresent(one -> one.removeMembers(wanted));
    }

    /** Lets the person answer for the link from now on. */
    @Transactional
    void back(Link link, MatrixId person) {
        links.lock(link.getId())
                .ifPresent(
                        one -> one.backedBy(seals.sealLinker(one, person), seals.organizerIndex(one.scope(), person)));
    }

    @Transactional(readOnly = true)
    LinkCounts count(Link link) {
        UUID id = link.getId();
        UUID event = link.getEventId();
        return new LinkCounts(
                tickets.countOpening(event, id),
                counts.invited(id),
                counts.in(id, InvitationState.JOINED),
                counts.in(id, InvitationState.DECLINED),
                counts.waiting(id),
                tickets.countOpening(event, id, AnswerState.MALFORMED),
                tickets.countOpening(event, id, AnswerState.MISSING),
                tickets.countOpening(event, id, AnswerState.SUPPRESSED),
                counts.failures(id));
    }
}
