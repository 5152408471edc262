package org.eventbot.invite;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Counts for people and for statistics; nothing in them leads to anybody. */
interface Counts extends Repository<Invitation, UUID> {

    @Query("select count(i) from InviteInvitation i where i.linkId = :link and i.everInvited = true")
    long invited(UUID link);

    @Query("select count(i) from InviteInvitation i where i.linkId = :link and i.state = :state")
    long in(UUID link, InvitationState state);

    /** People with a ticket who are to be invited still, the ones that were taken back and regained it among them. */
    @Query("select count(i) from InviteInvitation i where i.linkId = :link and i.state in (QUEUED, WITHDRAWN)"
            + " and exists (select t from InviteTicket t where t.eventId = i.eventId"
            + " and t.personIndex = i.personIndex and t.entitlement = ENTITLED and" + Rules.FIT + ")")
    long waiting(UUID link);

    /** People who have an open invitation or are in the room, or will be invited. */
    @Query("select count(i) from InviteInvitation i where i.linkId = :link and i.state in (QUEUED, INVITED, JOINED)")
    long held(UUID link);

    /** Places that lost tickets cost people after that time, unless they have them again. */
    @Query("select count(i) from InviteInvitation i where i.linkId = :link and i.lostAt > :after"
            + " and i.state not in (QUEUED, INVITED, JOINED)")
    long lost(UUID link, Instant after);

    /** Entitled tickets whose holder could not be invited into the room, by the kind of failure. */
    @Query("select new org.eventbot.invite.Counts$Failures(i.failure, count(t)) from InviteInvitation i, InviteTicket t"
            + " where i.linkId = :link and i.state in (FAILED, BLOCKED, BANNED)"
            + " and i.everInvited = false and i.everJoined = false"
            + " and t.eventId = i.eventId and t.personIndex = i.personIndex and t.entitlement = ENTITLED and"
            + Rules.FIT + " group by i.failure order by i.failure")
    List<Failures> failures(UUID link);

    @Query(
            "select count(distinct i.personIndex) from InviteInvitation i where i.eventId = :event and i.everInvited = true")
    long everInvited(UUID event);

    @Query(
            "select count(distinct i.personIndex) from InviteInvitation i where i.eventId = :event and i.everJoined = true")
    long everJoined(UUID event);

    /** People who said no somewhere and came nowhere. */
    @Query("""
            select count(distinct i.personIndex) from InviteInvitation i
            where i.eventId = :event and i.state = DECLINED
            and not exists (select o from InviteInvitation o where o.eventId = i.eventId
                and o.personIndex = i.personIndex and o.everJoined = true)""")
    long declined(UUID event);

    /** Entitled tickets by their kind. */
    @Query("select new org.eventbot.invite.Counts$Kind(t.item, t.variation, count(t)) from InviteTicket t"
            + " where t.eventId = :event and t.entitlement = ENTITLED group by t.item, t.variation"
            + " order by t.item, t.variation")
    List<Kind> kinds(UUID event);

    /** Entitled tickets by the day they were ordered, in order; of those without a day nothing. */
    @Query("select new org.eventbot.invite.Counts$Day(t.placedOn, count(t)) from InviteTicket t"
            + " where t.eventId = :event and t.entitlement = ENTITLED and t.placedOn is not null"
            + " group by t.placedOn order by t.placedOn")
    List<Day> ordered(UUID event);

    /** The day each person first came, to any of the event's rooms. */
    @Query("select min(i.joinedOn) from InviteInvitation i where i.eventId = :event and i.joinedOn is not null"
            + " group by i.personIndex")
    List<String> firstDays(UUID event);

    /** Entitled tickets whose holder could be invited into none of the event's rooms. */
    @Query("""
            select count(t) from InviteTicket t
            where t.eventId = :event and t.entitlement = ENTITLED
            and exists (select i from InviteInvitation i where i.eventId = t.eventId and i.personIndex = t.personIndex
                and i.state in (FAILED, BLOCKED, BANNED))
            and not exists (select i from InviteInvitation i where i.eventId = t.eventId and i.personIndex = t.personIndex
                and (i.everInvited = true or i.everJoined = true))""")
    long neverInvited(UUID event);

    /**
     * How often something failed.
     *
     * @param how in which way
     * @param number of tickets
     */
    record Failures(DeliveryOutcome how, long number) {}

    /**
     * How many tickets there are of a kind.
     *
     * @param item the product's number in the shop
     */
    record Kind(long item, @Nullable Long variation, long number) {}

    /** How many tickets were ordered on a day. */
    record Day(String day, long number) {}
}
