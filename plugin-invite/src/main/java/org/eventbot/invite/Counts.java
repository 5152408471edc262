package org.eventbot.invite;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Counts for people and for statistics; nothing in them leads to anybody. */
interface Counts extends Repository<Invitation, UUID> {

    @NativeQuery("select count(*) from invite_invitation where link_id = :link and ever_invited = true")
    long invited(UUID link);

    default long in(UUID link, InvitationState state) {
        return in(link, state.name());
    }

    @NativeQuery("select count(*) from invite_invitation where link_id = :link and state = :state")
    long in(UUID link, String state);

    /** People with a ticket who are to be invited still, the ones that were taken back and regained it among them. */
    @NativeQuery("""
            select count(*) from invite_invitation i
            where i.link_id = :link and i.state in ('QUEUED', 'WITHDRAWN')
              and exists (select 1 from invite_ticket t where t.event_id = i.event_id
                and t.person_index = i.person_index and t.entitlement = 'ENTITLED'
                and""" + Rules.FIT + ")")
    long waiting(UUID link);

    /** People who have an open invitation or are in the room, or will be invited. */
    @NativeQuery("""
            select count(*) from invite_invitation
            where link_id = :link and state in ('QUEUED', 'INVITED', 'JOINED')""")
    long held(UUID link);

    /** Places that lost tickets cost people after that time, unless they have them again. */
    @NativeQuery("""
            select count(*) from invite_invitation
            where link_id = :link and lost_at > :after and state not in ('QUEUED', 'INVITED', 'JOINED')""")
    long lost(UUID link, Instant after);

    /** Entitled tickets whose holder could not be invited into the room, by the kind of failure. */
    default List<Failures> failures(UUID link) {
        return failureRows(link).stream().map(Failures::of).toList();
    }

    @NativeQuery("""
            select i.failure, count(*) from invite_invitation i
            join invite_ticket t on t.event_id = i.event_id and t.person_index = i.person_index
            where i.link_id = :link and i.state in ('FAILED', 'BLOCKED', 'BANNED')
              and i.ever_invited = false and i.ever_joined = false and t.entitlement = 'ENTITLED'
              and""" + Rules.FIT + " group by i.failure order by i.failure")
    List<Object[]> failureRows(UUID link);

    @NativeQuery("""
            select count(distinct person_index) from invite_invitation
            where event_id = :event and ever_invited = true""")
    long everInvited(UUID event);

    @NativeQuery("""
            select count(distinct person_index) from invite_invitation
            where event_id = :event and ever_joined = true""")
    long everJoined(UUID event);

    /** People who said no somewhere and came nowhere. */
    @NativeQuery("""
            select count(distinct i.person_index) from invite_invitation i
            where i.event_id = :event and i.state = 'DECLINED'
              and not exists (select 1 from invite_invitation o where o.event_id = i.event_id
                and o.person_index = i.person_index and o.ever_joined = true)""")
    long declined(UUID event);

    /** Entitled tickets by their kind. */
    default List<Kind> kinds(UUID event) {
        return kindRows(event).stream().map(Kind::of).toList();
    }

    @NativeQuery("""
            select item, variation, count(*) from invite_ticket
            where event_id = :event and entitlement = 'ENTITLED'
            group by item, variation
            order by item, variation""")
    List<Object[]> kindRows(UUID event);

    /** Entitled tickets by the day they were ordered, in order; of those without a day nothing. */
    default List<Day> ordered(UUID event) {
        return dayRows(event).stream().map(Day::of).toList();
    }

    @NativeQuery("""
            select placed_on, count(*) from invite_ticket
            where event_id = :event and entitlement = 'ENTITLED' and placed_on is not null
            group by placed_on
            order by placed_on""")
    List<Object[]> dayRows(UUID event);

    /** The day each person first came, to any of the event's rooms. */
    @NativeQuery("""
            select min(joined_on) from invite_invitation
            where event_id = :event and joined_on is not null
            group by person_index""")
    List<String> firstDays(UUID event);

    /** Entitled tickets whose holder could be invited into none of the event's rooms. */
    @NativeQuery("""
            select count(*) from invite_ticket t
            where t.event_id = :event and t.entitlement = 'ENTITLED'
              and exists (select 1 from invite_invitation i where i.event_id = t.event_id
                and i.person_index = t.person_index and i.state in ('FAILED', 'BLOCKED', 'BANNED'))
              and not exists (select 1 from invite_invitation i where i.event_id = t.event_id
                and i.person_index = t.person_index and (i.ever_invited = true or i.ever_joined = true))""")
    long neverInvited(UUID event);

    /**
     * How often something failed.
     *
     * @param how in which way
     * @param number of tickets
     */
    record Failures(DeliveryOutcome how, long number) {

        private static Failures of(Object[] row) {
            return new Failures(DeliveryOutcome.valueOf((String) row[0]), (Long) row[1]);
        }
    }

    /**
     * How many tickets there are of a kind.
     *
     * @param item the product's number in the shop
     */
    record Kind(long item, @Nullable Long variation, long number) {

        private static Kind of(@Nullable Object[] row) {
            return new Kind((Long) row[0], (Long) row[1], (Long) row[2]);
        }
    }

    /** How many tickets were ordered on a day. */
    record Day(String day, long number) {

        private static Day of(Object[] row) {
            return new Day((String) row[0], (Long) row[1]);
        }
    }
}
