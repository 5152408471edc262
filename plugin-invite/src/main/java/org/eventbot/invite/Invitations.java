package org.eventbot.invite;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Invitations extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    @ForUpdate
    @NativeQuery("select * from invite_invitation where reference = :reference")
    Optional<Invitation> lockByReference(UUID reference);

    @ForUpdate
    @NativeQuery("select * from invite_invitation where link_id = :link and person_index = :person")
    Optional<Invitation> lockOf(UUID link, UUID person);

    @ForUpdate
    @NativeQuery("""
            select * from invite_invitation
            where event_id = :eventId and person_index in (:persons)
            order by id""")
    List<Invitation> lockOf(UUID eventId, Collection<UUID> persons);

    @NativeQuery("select * from invite_invitation where event_id = :eventId and person_index in (:persons)")
    List<Invitation> findOf(UUID eventId, Collection<UUID> persons);

    @ForUpdate
    @NativeQuery("select * from invite_invitation where link_id = :link order by id")
    List<Invitation> lockAll(UUID link);

    default List<Invitation> lockIn(UUID link, Collection<InvitationState> states) {
        return lockInNamed(link, InvitationState.names(states));
    }

    @ForUpdate
    @NativeQuery("select * from invite_invitation where link_id = :link and state in (:states) order by id")
    List<Invitation> lockInNamed(UUID link, Collection<String> states);

    @ForUpdate
    @NativeQuery("select * from invite_invitation where id in (:ids) order by id")
    List<Invitation> lock(Collection<UUID> ids);

    @ForUpdate
    @NativeQuery("select * from invite_invitation where report_id = :report order by id")
    List<Invitation> lockReportedIn(UUID report);

    /** Those in the given states that no ticket for the link's room holds up any more, and that nobody else decided on. */
    default List<Invitation> lockUnentitled(UUID link, Collection<InvitationState> states) {
        return lockUnentitledInNamed(link, InvitationState.names(states));
    }

    @ForUpdate
    @NativeQuery("""
            select * from invite_invitation i
            where i.link_id = :link and i.state in (:states) and i.kept = false and i.failure is null
              and not exists (select 1 from invite_ticket t where t.event_id = i.event_id
                and t.person_index = i.person_index and t.entitlement = 'ENTITLED'
                and""" + Rules.FIT + ") order by i.id")
    List<Invitation> lockUnentitledInNamed(UUID link, Collection<String> states);

    @NativeQuery("""
            select * from invite_invitation
            where link_id = :link and state in ('FAILED', 'BLOCKED', 'BANNED')
              and ever_invited = false and ever_joined = false and settled = false""")
    List<Invitation> findUnsettledFailures(UUID link);

    /** Told to have failed once, and well by now. */
    @NativeQuery("""
            select * from invite_invitation
            where link_id = :link and state in ('INVITED', 'JOINED') and troubled = true""")
    List<Invitation> findMended(UUID link);

    default long countFailedEnds(UUID link, DeliveryOutcome failure) {
        return countFailedEnds(link, failure.name());
    }

    @NativeQuery("""
            select count(*) from invite_invitation
            where link_id = :link and state in ('INVITED', 'JOINED') and failure = :failure""")
    long countFailedEnds(UUID link, String failure);

    @NativeQuery("select * from invite_invitation where event_id = :eventId")
    List<Invitation> findByEventId(UUID eventId);

    default boolean existsByEventIdAndState(UUID eventId, InvitationState state) {
        return findOneIn(eventId, state.name()).isPresent();
    }

    @NativeQuery("select 1 from invite_invitation where event_id = :eventId and state = :state limit 1")
    Optional<Integer> findOneIn(UUID eventId, String state);

    @NativeQuery("""
            select * from invite_invitation
            where link_id = :link and state in ('FAILED', 'BLOCKED', 'BANNED')
              and ever_invited = false and ever_joined = false
              and failure not in ('NOT_ALLOWED', 'PLUGIN_OFF', 'DRY_RUN') and report_id is null and settled = false""")
    List<Invitation> findUnreportedFailures(UUID link);
}
