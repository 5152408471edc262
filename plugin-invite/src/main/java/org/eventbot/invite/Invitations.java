package org.eventbot.invite;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Invitations extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InviteInvitation i where i.reference = :reference")
    Optional<Invitation> lockByReference(UUID reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InviteInvitation i where i.linkId = :link and i.personIndex = :person")
    Optional<Invitation> lockOf(UUID link, UUID person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InviteInvitation i where i.eventId = :eventId and i.personIndex in :persons order by i.id")
    List<Invitation> lockOf(UUID eventId, Collection<UUID> persons);

    @Query("select i from InviteInvitation i where i.eventId = :eventId and i.personIndex in :persons")
    List<Invitation> findOf(UUID eventId, Collection<UUID> persons);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InviteInvitation i where i.linkId = :link order by i.id")
    List<Invitation> lockAll(UUID link);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InviteInvitation i where i.linkId = :link and i.state in :states order by i.id")
    List<Invitation> lockIn(UUID link, Collection<InvitationState> states);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InviteInvitation i where i.id in :ids order by i.id")
    List<Invitation> lock(Collection<UUID> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InviteInvitation i where i.reportId = :report order by i.id")
    List<Invitation> lockReportedIn(UUID report);

    /** Those in the given states that no ticket for the link's room holds up any more, and that nobody else decided on. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InviteInvitation i where i.linkId = :link and i.state in :states"
            + " and i.kept = false and i.failure is null"
            + " and not exists (select t from InviteTicket t where t.eventId = i.eventId"
            + " and t.personIndex = i.personIndex and t.entitlement = ENTITLED and" + Rules.FIT + ") order by i.id")
    List<Invitation> lockUnentitled(UUID link, Collection<InvitationState> states);

    @Query("""
            select i from InviteInvitation i
            where i.linkId = :link and i.state in (FAILED, BLOCKED, BANNED) and i.everInvited = false
            and i.everJoined = false and i.settled = false""")
    List<Invitation> findUnsettledFailures(UUID link);

    /** Told to have failed once, and well by now. */
    @Query("select i from InviteInvitation i where i.linkId = :link and i.state in (INVITED, JOINED)"
            + " and i.troubled = true")
    List<Invitation> findMended(UUID link);

    @Query("select count(i) from InviteInvitation i where i.linkId = :link and i.state in (INVITED, JOINED)"
            + " and i.failure = :failure")
    long countFailedEnds(UUID link, DeliveryOutcome failure);

    List<Invitation> findByEventId(UUID eventId);

    boolean existsByEventIdAndState(UUID eventId, InvitationState state);

    @Query("""
            select i from InviteInvitation i
            where i.linkId = :link and i.state in (FAILED, BLOCKED, BANNED) and i.everInvited = false
            and i.everJoined = false and i.failure not in (NOT_ALLOWED, PLUGIN_OFF, DRY_RUN) and i.reportId is null
            and i.settled = false""")
    List<Invitation> findUnreportedFailures(UUID link);
}
