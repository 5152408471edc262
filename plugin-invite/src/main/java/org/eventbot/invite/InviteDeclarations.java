package org.eventbot.invite;

import static org.eventbot.core.privacy.TableUse.table;

import java.time.Period;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;

/** What this plugin keeps about people. */
final class InviteDeclarations {

    static final String REGISTRATIONS = "registrations";

    private static final Period AFTER_END = Period.ofDays(2);

    private static final String ANSWERS_FOR_IT =
            "somebody has to answer for the people of an event (GDPR, article 5(2)). It ends when another moderator of the"
                    + " room and its space writes `!invite resume` there, and with the event's data";

    private static final String CHOSE_THE_DESK =
            "reports are only sent while who chose their room has a say there. It ends when another moderator chooses a"
                    + " room with `!invite desk`, and with the event's data";

    private InviteDeclarations() {}

    static Declaration[] all() {
        return new Declaration[] {registrations(), invitations(), reports(), organizers()};
    }

    private static Declaration registrations() {
        return Declaration.of(REGISTRATIONS)
                .about("for each ticket that admits somebody: the order code, the ticket's number in the order, the day"
                        + " of the order, and the Matrix ID given for it, or the text given instead with what is wrong"
                        + " about it; of a ticket that does not admit anybody any more, or whose holder asked not to be"
                        + " invited, only that")
                .purpose("to invite each holder of a ticket, once, and to tell the organizers whom it could not")
                .basis(LawfulBasis.CONTRACT)
                .keptAfterEnd(AFTER_END)
                .comesFrom("the ticket shop, where the order was made")
                .sharedWith(
                        "the organizers of the event, of whom could not be invited",
                        "the homeserver of the bot and those of the organizers, which carry these reports")
                .in(
                        table("invite_ticket")
                                .scopedBy("event_id")
                                .about("person_index", Seals.PERSONS)
                                .sealed("sealed")
                                .indexes("position_index", "person_index")
                                .plain(
                                        "id",
                                        "version",
                                        "event_id",
                                        "entitlement",
                                        "answer_state",
                                        "round",
                                        "item",
                                        "variation",
                                        "subevent",
                                        "valid_until",
                                        "placed_on",
                                        "settled",
                                        "troubled",
                                        "report_id",
                                        "reported_at"),
                        table("invite_intake")
                                .scopedBy("event_id")
                                .plain(
                                        "event_id",
                                        "version",
                                        "round",
                                        "read_to",
                                        "walked",
                                        "walked_at",
                                        "in_trouble",
                                        "entitled_at"));
    }

    private static Declaration invitations() {
        return Declaration.of("invitations")
                .about("for each person and room: the Matrix ID, and whether the person was invited, came, declined,"
                        + " left, was banned, or could not be invited and why, and the day of coming")
                .purpose("to invite nobody twice, and to count how many came")
                .basis(LawfulBasis.CONTRACT)
                .keptAfterEnd(AFTER_END)
                .comesFrom("the ticket shop, and the membership of the event's rooms")
                .sharedWith("the homeservers of the bot, of the person and of the members of the event's rooms, which"
                        + " carry the invitation")
                .in(table("invite_invitation")
                        .scopedBy("event_id")
                        .about("person_index", Seals.PERSONS)
                        .sealed("sealed")
                        .indexes("person_index")
                        .plain(
                                "id",
                                "version",
                                "reference",
                                "link_id",
                                "event_id",
                                "room_id",
                                "state",
                                "failure",
                                "ever_invited",
                                "ever_joined",
                                "joined_on",
                                "ends",
                                "kept",
                                "settled",
                                "troubled",
                                "lost_at",
                                "changed_at",
                                "report_id",
                                "reported_at"));
    }

    private static Declaration reports() {
        return Declaration.of("reports")
                .about("which messages of the bot in the organizers' rooms tell order codes and Matrix IDs, but not"
                        + " what is in them")
                .purpose("to delete these messages when the event's data is purged")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptAfterEnd(AFTER_END)
                .comesFrom("the bot's own work")
                .in(table("invite_report")
                        .scopedBy("event_id")
                        .plain("id", "version", "link_id", "event_id", "room_id", "message_id", "created_at"));
    }

    private static Declaration organizers() {
        return Declaration.of("organizers")
                .about("the Matrix ID of the organizer who linked the event, and of the one who chose where reports go")
                .purpose("to know who answers for the event, and to report only while that person has a say there")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptAfterEnd(AFTER_END)
                .comesFrom("the organizer's own command")
                .in(
                        table("invite_rule")
                                .scopedBy("event_id")
                                .plain(
                                        "id",
                                        "version",
                                        "link_id",
                                        "event_id",
                                        "item",
                                        "variation",
                                        "subevent",
                                        "words"),
                        table("invite_link")
                                .scopedBy("event_id")
                                .keptFor("linked_by_index", Seals.ORGANIZERS, ANSWERS_FOR_IT)
                                .keptFor("desk_chosen_by_index", Seals.ORGANIZERS, CHOSE_THE_DESK)
                                .sealed("linked_by", "desk_chosen_by")
                                .indexes("linked_by_index", "desk_chosen_by_index")
                                .plain(
                                        "id",
                                        "version",
                                        "event_id",
                                        "room_id",
                                        "state",
                                        "desk_room_id",
                                        "desk_refused_at",
                                        "created_at",
                                        "started_at",
                                        "last_digest_at",
                                        "removes",
                                        "asked",
                                        "losses_from",
                                        "desk_made",
                                        "progressing",
                                        "progress_id",
                                        "progress_message",
                                        "progress_from",
                                        "progress_shown",
                                        "run_at",
                                        "asked_told",
                                        "until_at"));
    }
}
