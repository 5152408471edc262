package org.eventbot.invite;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Tickets extends Repository<Ticket, UUID> {

    Ticket save(Ticket ticket);

    @ForUpdate
    @NativeQuery("""
            select * from invite_ticket
            where event_id = :eventId and position_index in (:positions)
            order by id""")
    List<Ticket> lockAt(UUID eventId, Collection<UUID> positions);

    @NativeQuery("select * from invite_ticket where event_id = :eventId and position_index in (:positions)")
    List<Ticket> findAt(UUID eventId, Collection<UUID> positions);

    @ForUpdate
    @NativeQuery("select * from invite_ticket where id in (:ids) order by id")
    List<Ticket> lock(Collection<UUID> ids);

    @ForUpdate
    @NativeQuery("select * from invite_ticket where event_id = :eventId and person_index = :person order by id")
    List<Ticket> lockOf(UUID eventId, UUID person);

    @ForUpdate
    @NativeQuery("""
            select * from invite_ticket
            where event_id = :eventId and answer_state = 'MALFORMED' and sealed is not null
            order by id""")
    List<Ticket> lockMalformed(UUID eventId);

    @ForUpdate
    @NativeQuery("select * from invite_ticket where report_id = :report order by id")
    List<Ticket> lockReportedIn(UUID report);

    /** Who of these people holds a ticket that opens the link's room. */
    default Set<UUID> findEntitledPersons(UUID eventId, UUID link, Collection<UUID> persons) {
        return findWordsOfEntitledPersons(eventId, link, persons).stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** As text, since a lone UUID is bytes in one database and a UUID in the other. */
    @NativeQuery("""
            select distinct cast(t.person_index as varchar) from invite_ticket t
            where t.event_id = :eventId and t.entitlement = 'ENTITLED' and t.person_index in (:persons)
              and""" + Rules.FIT)
    List<String> findWordsOfEntitledPersons(UUID eventId, UUID link, Collection<UUID> persons);

    /** Tickets that open the link's room to somebody who has no invitation, or one that was taken back by us. */
    @NativeQuery("""
            select * from invite_ticket t
            where t.event_id = :eventId and t.entitlement = 'ENTITLED' and t.person_index is not null
              and not exists (select 1 from invite_invitation i where i.link_id = :link
                and i.person_index = t.person_index and i.state <> 'WITHDRAWN')
              and""" + Rules.FIT)
    List<Ticket> findUninvited(UUID eventId, UUID link);

    /** Tickets that were not there any more when everything was read. */
    @ForUpdate
    @NativeQuery("""
            select * from invite_ticket
            where event_id = :eventId and entitlement = 'ENTITLED' and round <> :round
            order by id""")
    List<Ticket> lockNotSeenIn(UUID eventId, int round);

    @ForUpdate
    @NativeQuery("""
            select * from invite_ticket
            where event_id = :eventId and entitlement = 'ENTITLED' and valid_until <= :now
            order by id""")
    List<Ticket> lockEnded(UUID eventId, Instant now);

    @NativeQuery("select min(valid_until) from invite_ticket where event_id = :eventId and entitlement = 'ENTITLED'")
    Optional<Instant> nextEnd(UUID eventId);

    @NativeQuery("""
            select * from invite_ticket t
            where t.event_id = :eventId and t.entitlement = 'ENTITLED'
              and t.answer_state = 'MALFORMED' and t.report_id is null and t.settled = false
              and""" + Rules.FIT)
    List<Ticket> findUnreportedMalformed(UUID eventId, UUID link);

    @NativeQuery("""
            select * from invite_ticket
            where event_id = :eventId and entitlement = 'ENTITLED' and person_index in (:persons)""")
    List<Ticket> findEntitledOf(UUID eventId, Collection<UUID> persons);

    default List<Ticket> findUnsettled(UUID eventId, UUID link, AnswerState answer) {
        return findUnsettled(eventId, link, answer.name());
    }

    @NativeQuery("""
            select * from invite_ticket t
            where t.event_id = :eventId and t.entitlement = 'ENTITLED'
              and t.answer_state = :answer and t.settled = false
              and""" + Rules.FIT)
    List<Ticket> findUnsettled(UUID eventId, UUID link, String answer);

    /** Invited with an ID that is worth a second look, which nobody was told yet. */
    @NativeQuery("""
            select * from invite_ticket t
            where t.event_id = :eventId and t.entitlement = 'ENTITLED'
              and t.answer_state = 'UNUSUAL' and t.report_id is null and t.settled = false and t.troubled = false
              and exists (select 1 from invite_invitation i where i.link_id = :link
                and i.person_index = t.person_index and i.state in ('INVITED', 'JOINED'))""")
    List<Ticket> findUnreportedUnusual(UUID eventId, UUID link);

    /** Told to be malformed once, and well by now. */
    @NativeQuery("""
            select * from invite_ticket
            where event_id = :eventId and entitlement = 'ENTITLED'
              and answer_state in ('VALID', 'UNUSUAL') and troubled = true""")
    List<Ticket> findMended(UUID eventId);

    @NativeQuery("select count(*) from invite_ticket where event_id = :eventId and entitlement = 'ENTITLED'")
    long countEntitled(UUID eventId);

    @NativeQuery("""
            select count(*) from invite_ticket t
            where t.event_id = :eventId and t.entitlement = 'ENTITLED'
              and""" + Rules.FIT)
    long countOpening(UUID eventId, UUID link);

    default long countOpening(UUID eventId, UUID link, AnswerState answer) {
        return countOpening(eventId, link, answer.name());
    }

    @NativeQuery("""
            select count(*) from invite_ticket t
            where t.event_id = :eventId and t.entitlement = 'ENTITLED' and t.answer_state = :answer
              and""" + Rules.FIT)
    long countOpening(UUID eventId, UUID link, String answer);

    default long countEntitled(UUID eventId, AnswerState answer) {
        return countEntitled(eventId, answer.name());
    }

    @NativeQuery("""
            select count(*) from invite_ticket
            where event_id = :eventId and entitlement = 'ENTITLED' and answer_state = :answer""")
    long countEntitled(UUID eventId, String answer);
}
