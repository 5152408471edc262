package org.eventbot.invite;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Tickets extends Repository<Ticket, UUID> {

    Ticket save(Ticket ticket);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InviteTicket t where t.eventId = :eventId and t.positionIndex in :positions order by t.id")
    List<Ticket> lockAt(UUID eventId, Collection<UUID> positions);

    @Query("select t from InviteTicket t where t.eventId = :eventId and t.positionIndex in :positions")
    List<Ticket> findAt(UUID eventId, Collection<UUID> positions);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InviteTicket t where t.id in :ids order by t.id")
    List<Ticket> lock(Collection<UUID> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InviteTicket t where t.eventId = :eventId and t.personIndex = :person order by t.id")
    List<Ticket> lockOf(UUID eventId, UUID person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InviteTicket t where t.eventId = :eventId and t.answerState = MALFORMED"
            + " and t.sealed is not null order by t.id")
    List<Ticket> lockMalformed(UUID eventId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InviteTicket t where t.reportId = :report order by t.id")
    List<Ticket> lockReportedIn(UUID report);

    /** Who of these people holds a ticket that opens the link's room. */
    @Query("select distinct t.personIndex from InviteTicket t"
            + " where t.eventId = :eventId and t.entitlement = ENTITLED and t.personIndex in :persons and" + Rules.FIT)
    Set<UUID> findEntitledPersons(UUID eventId, UUID link, Collection<UUID> persons);

    /** Tickets that open the link's room to somebody who has no invitation, or one that was taken back by us. */
    @Query("select t from InviteTicket t"
            + " where t.eventId = :eventId and t.entitlement = ENTITLED and t.personIndex is not null and" + Rules.FIT
            + " and not exists (select i from InviteInvitation i where i.linkId = :link"
            + " and i.personIndex = t.personIndex and i.state <> WITHDRAWN)")
    List<Ticket> findUninvited(UUID eventId, UUID link);

    /** Tickets that were not there any more when everything was read. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InviteTicket t where t.eventId = :eventId and t.entitlement = ENTITLED"
            + " and t.round <> :round order by t.id")
    List<Ticket> lockNotSeenIn(UUID eventId, int round);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InviteTicket t where t.eventId = :eventId and t.entitlement = ENTITLED"
            + " and t.validUntil <= :now order by t.id")
    List<Ticket> lockEnded(UUID eventId, Instant now);

    @Query("select min(t.validUntil) from InviteTicket t where t.eventId = :eventId and t.entitlement = ENTITLED")
    Optional<Instant> nextEnd(UUID eventId);

    @Query("select t from InviteTicket t where t.eventId = :eventId and t.entitlement = ENTITLED"
            + " and t.answerState = MALFORMED and t.reportId is null and t.settled = false and" + Rules.FIT)
    List<Ticket> findUnreportedMalformed(UUID eventId, UUID link);

    @Query("""
            select t from InviteTicket t
            where t.eventId = :eventId and t.entitlement = ENTITLED and t.personIndex in :persons""")
    List<Ticket> findEntitledOf(UUID eventId, Collection<UUID> persons);

    @Query("select t from InviteTicket t where t.eventId = :eventId and t.entitlement = ENTITLED"
            + " and t.answerState = :answer and t.settled = false and" + Rules.FIT)
    List<Ticket> findUnsettled(UUID eventId, UUID link, AnswerState answer);

    /** Invited with an ID that is worth a second look, which nobody was told yet. */
    @Query("select t from InviteTicket t where t.eventId = :eventId and t.entitlement = ENTITLED"
            + " and t.answerState = UNUSUAL and t.reportId is null and t.settled = false and t.troubled = false"
            + " and exists (select i from InviteInvitation i where i.linkId = :link"
            + " and i.personIndex = t.personIndex and i.state in (INVITED, JOINED))")
    List<Ticket> findUnreportedUnusual(UUID eventId, UUID link);

    /** Told to be malformed once, and well by now. */
    @Query("select t from InviteTicket t where t.eventId = :eventId and t.entitlement = ENTITLED"
            + " and t.answerState in (VALID, UNUSUAL) and t.troubled = true")
    List<Ticket> findMended(UUID eventId);

    @Query("select count(t) from InviteTicket t where t.eventId = :eventId and t.entitlement = ENTITLED")
    long countEntitled(UUID eventId);

    @Query("select count(t) from InviteTicket t where t.eventId = :eventId and t.entitlement = ENTITLED and"
            + Rules.FIT)
    long countOpening(UUID eventId, UUID link);

    @Query("select count(t) from InviteTicket t where t.eventId = :eventId and t.entitlement = ENTITLED"
            + " and t.answerState = :answer and" + Rules.FIT)
    long countOpening(UUID eventId, UUID link, AnswerState answer);

    @Query("""
            select count(t) from InviteTicket t
            where t.eventId = :eventId and t.entitlement = ENTITLED and t.answerState = :answer""")
    long countEntitled(UUID eventId, AnswerState answer);
}
