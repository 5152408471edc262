package org.eventbot.invite;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.springframework.transaction.annotation.Transactional;

/** Makes and ends links, and keeps their rules. */
@RequiredArgsConstructor
class Linking {

    private final Links links;
    private final Rules rules;
    private final Running running;
    private final Convergence convergence;
    private final Seals seals;
    private final Clock clock;

    /** Opens the room for the event's tickets that fit the condition; once is enough. */
    @Transactional
    Link link(Event event, RoomId room, MatrixId by, Condition condition) {
        var known = links.findByEventIdAndRoomId(event.id(), room.value());
        if (known.isPresent()) {
            var link = known.get();
            if (link.isEnded()) {
                rules.findByLinkIdOrderById(link.getId()).forEach(rules::delete);
                link.relink(seals.sealLinker(link, by), seals.organizerIndex(event.scope(), by));
            }
            add(event, link.getId(), condition);
            return link;
        }
        var id = UUID.randomUUID();
        add(event, id, condition);
        var link = new Link(id, event.id(), room, seals.sealLinker(event.scope(), id, by), clock.instant());
        link.backedBy(link.getLinkedBy(), seals.organizerIndex(event.scope(), by));
        return links.save(link);
    }

    /** The room's link to the event, unless it was ended. */
    @Transactional(readOnly = true)
    Optional<Link> find(Event event, RoomId room) {
        return links.findByEventIdAndRoomId(event.id(), room.value()).filter(link -> !link.isEnded());
    }

    /** A rule for every ticket makes all others needless. */
    private void add(Event event, UUID link, Condition condition) {
        var known = rules.findByLinkIdOrderById(link);
        if (condition.isAny()) {
            known.forEach(rules::delete);
        }
        if (condition.isAny()
                || known.stream()
                        .noneMatch(rule ->
                                rule.condition().isAny() || rule.condition().isSameAs(condition))) {
            rules.save(new Rule(UUID.randomUUID(), link, event.id(), condition));
        }
    }

    /**
     * Ends a link.
     *
     * @param withdraw whether invitations that are out are taken back as well
     * @return how many
     */
    @Transactional
    int end(UUID linkId, Event event, boolean withdraw) {
        return links.lock(linkId)
                .filter(link -> !link.isEnded())
                .map(link -> {
                    int taken = withdraw ? convergence.withdrawAll(event, link) : 0;
                    running.end(link);
                    return taken;
                })
                .orElse(0);
    }

    /**
     * Takes one of several rules away.
     *
     * @param withdraw whether who lost the place by it loses it for good, or is let be
     * @return how many people that concerns
     */
    @Transactional
    int removeRule(UUID linkId, Event event, Condition condition, boolean withdraw) {
        rules.findByLinkIdOrderById(linkId).stream()
                .filter(rule -> rule.condition().isSameAs(condition))
                .forEach(rules::delete);
        return convergence.afterRuleChange(linkId, event, withdraw);
    }

    @Transactional(readOnly = true)
    List<Condition> conditions(Link link) {
        return rules.findByLinkIdOrderById(link.getId()).stream()
                .map(Rule::condition)
                .toList();
    }
}
