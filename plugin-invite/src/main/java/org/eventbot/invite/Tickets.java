package org.eventbot.invite;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
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

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InviteTicket t where t.id in :ids order by t.id")
    List<Ticket> lock(Collection<UUID> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InviteTicket t where t.reportId = :report order by t.id")
    List<Ticket> lockReportedIn(UUID report);

    @Query("""
            select distinct t.personIndex from InviteTicket t
            where t.eventId = :eventId and t.entitlement = ENTITLED and t.personIndex in :persons""")
    Set<UUID> findEntitledPersons(UUID eventId, Collection<UUID> persons);

    @Query("""
            select t from InviteTicket t
            where t.eventId = :eventId and t.entitlement = ENTITLED and t.answerState = MALFORMED
            and t.reportId is null""")
    List<Ticket> findUnreportedMalformed(UUID eventId);

    @Query("""
            select t from InviteTicket t
            where t.eventId = :eventId and t.entitlement = ENTITLED and t.personIndex in :persons""")
    List<Ticket> findEntitledOf(UUID eventId, Collection<UUID> persons);

    @Query("select count(t) from InviteTicket t where t.eventId = :eventId and t.entitlement = ENTITLED")
    long countEntitled(UUID eventId);

    @Query("""
            select count(t) from InviteTicket t
            where t.eventId = :eventId and t.entitlement = ENTITLED and t.answerState = :answer""")
    long countEntitled(UUID eventId, AnswerState answer);
}
