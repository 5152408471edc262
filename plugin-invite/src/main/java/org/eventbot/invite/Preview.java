package org.eventbot.invite;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.ServerNameHint;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.Registration;

/** Counts who would be invited into a room. Lives in memory for one answer. */
class Preview {

    private final Map<MatrixId, Membership> members;
    private final List<Condition> conditions;
    private final ServerNameHint hint;
    private final Predicate<MatrixId> suppressed;
    private final Set<MatrixId> toInvite = new HashSet<>();
    private final Set<MatrixId> present = new HashSet<>();
    private final Set<MatrixId> banned = new HashSet<>();
    private final Map<Entitlement, Integer> others = new EnumMap<>(Entitlement.class);
    private int registrations;
    private int malformed;
    private int missing;
    private int asked;

    Preview(
            Map<MatrixId, Membership> members,
            List<Condition> conditions,
            ServerNameHint hint,
            Predicate<MatrixId> suppressed) {
        this.members = Map.copyOf(members);
        this.conditions = List.copyOf(conditions);
        this.hint = hint;
        this.suppressed = suppressed;
    }

    void add(Registration registration) {
        if (conditions.stream().noneMatch(condition -> condition.fits(registration))) {
            return;
        }
        if (registration.entitlement().isEntitled()) {
            registrations++;
            add(TicketReading.of(registration, hint));
        } else {
            others.merge(registration.entitlement(), 1, Integer::sum);
        }
    }

    int registrations() {
        return registrations;
    }

    /** Distinct people, whoever holds several tickets. */
    int toInvite() {
        return toInvite.size();
    }

    /** People who are in the room or have an open invitation. */
    int present() {
        return present.size();
    }

    int banned() {
        return banned.size();
    }

    int malformed() {
        return malformed;
    }

    int missing() {
        return missing;
    }

    /** Tickets of people who asked not to be invited. */
    int asked() {
        return asked;
    }

    /** Tickets that open nothing, by reason. */
    Map<Entitlement, Integer> others() {
        return Map.copyOf(others);
    }

    private void add(TicketReading reading) {
        if (reading.meant().filter(suppressed).isPresent()) {
            asked++;
            return;
        }
        switch (reading.state()) {
            case MALFORMED -> malformed++;
            case MISSING -> missing++;
            default -> reading.person().ifPresent(this::add);
        }
    }

    private void add(MatrixId person) {
        switch (members.getOrDefault(person, Membership.LEAVE)) {
            case JOIN, INVITE -> present.add(person);
            case BAN -> banned.add(person);
            default -> toInvite.add(person);
        }
    }
}
