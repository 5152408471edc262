package org.eventbot.pretix;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what operators granted. */
@RequiredArgsConstructor
class GrantBook {

    private final Grants grants;
    private final Notifications notifications;
    private final QuestionChoices questions;
    private final Vault vault;
    private final Clock clock;

    /** Enters a grant; false when it was there already. */
    @Transactional
    boolean enter(RoomId space, BaseAddress server, Coverage coverage, MatrixId operator) {
        if (exactly(space, server, coverage).isPresent()) {
            return false;
        }
        UUID id = UUID.randomUUID();
        byte[] grantedBy = vault.seal(Scope.host(), new Binding(Grant.TABLE, Grant.GRANTED_BY, id), operator.value());
        UUID index = vault.index(Scope.host(), Grant.OPERATOR, operator.value());
        grants.save(new Grant(id, space, server, coverage, grantedBy, index, clock.instant()));
        return true;
    }

    /** Strikes a grant out. Its webhook address is gone with it, and what was chosen for its events. */
    @Transactional
    void strike(Grant grant) {
        notifications.deleteByGrantId(grant.getId());
        questions.deleteByGrantId(grant.getId());
        grants.findById(grant.getId()).ifPresent(grants::delete);
    }

    /** The grant of the first of these spaces that has one for the event. */
    @Transactional(readOnly = true)
    Optional<Grant> covering(List<RoomId> spaces, BaseAddress server, EventPath event) {
        return spaces.stream()
                .flatMap(space -> coverages(event).map(coverage -> exactly(space, server, coverage)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Every grant, of any space, that opens all of what is wanted. */
    @Transactional(readOnly = true)
    List<Grant> opening(Wanted wanted) {
        return grants.findByOrganizerOrderByGrantedAtAscIdAsc(wanted.coverage().organizer()).stream()
                .filter(grant -> wanted.isOn(grant.getServer()))
                .filter(grant ->
                        grant.coverage().isWholeOrganizer() || grant.coverage().equals(wanted.coverage()))
                .toList();
    }

    @Transactional(readOnly = true)
    List<Grant> all() {
        return grants.findAllByOrderByOrganizerAscEventAscIdAsc();
    }

    /** The grants of these spaces. */
    @Transactional(readOnly = true)
    List<Grant> of(Collection<RoomId> spaces) {
        return grants.findBySpaceIdInOrderByOrganizerAscEventAsc(
                spaces.stream().map(RoomId::value).toList());
    }

    @Transactional(readOnly = true)
    Optional<Grant> find(RoomId space, BaseAddress server, Coverage coverage) {
        return exactly(space, server, coverage);
    }

    @Transactional(readOnly = true)
    Optional<Grant> find(UUID id) {
        return grants.findById(id);
    }

    private Optional<Grant> exactly(RoomId space, BaseAddress server, Coverage coverage) {
        return grants.findBySpaceIdAndServerAndOrganizerAndEvent(
                space.value(), server.value(), coverage.organizer(), coverage.event());
    }

    private static Stream<Coverage> coverages(EventPath event) {
        return Stream.of(new Coverage(event.organizer(), event.slug()), new Coverage(event.organizer(), ""));
    }
}
