package org.eventbot.invite;

import static org.eventbot.core.privacy.TableUse.table;

import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;

/** What this plugin keeps about people. */
final class InviteDeclarations {

    private static final String UNTIL_PURGE =
            "until the event is over and the operators have deleted its data and its key, which they do by hand";

    private InviteDeclarations() {}

    static Declaration[] all() {
        return new Declaration[] {registrations(), invitations(), reports(), organizers()};
    }

    private static Declaration registrations() {
        return Declaration.of("registrations")
                .about("for each ticket that admits somebody: the order code, the ticket's number in the order, the day"
                        + " of the order, and the Matrix ID given for it, or the text given instead with what is wrong about it; of a ticket"
                        + " that does not admit anybody any more, only that")
                .purpose("to invite each holder of a ticket, once, and to tell the organizers whom it could not")
                .basis(LawfulBasis.CONTRACT)
                .keptUntil(UNTIL_PURGE)
                .comesFrom("the ticket shop, where the order was made")
                .sharedWith(
                        "the organizers of the event, of whom could not be invited",
                        "the homeserver of the bot and those of the organizers, which carry these reports")
                .in(
                        table("invite_ticket")
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
                                .plain("event_id", "version", "round", "read_to", "walked", "walked_at", "in_trouble"));
    }

    private static Declaration invitations() {
        return Declaration.of("invitations")
                .about("for each person and room: the Matrix ID, and whether the person was invited, came, declined,"
                        + " left, was banned, or could not be invited and why, and the day of coming")
                .purpose("to invite nobody twice, and to count how many came")
                .basis(LawfulBasis.CONTRACT)
                .keptUntil(UNTIL_PURGE)
                .comesFrom("the ticket shop, and the membership of the event's rooms")
                .sharedWith("the homeservers of the bot, of the person and of the members of the event's rooms, which"
                        + " carry the invitation")
                .in(table("invite_invitation")
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
                .keptUntil(UNTIL_PURGE)
                .comesFrom("the bot's own work")
                .in(table("invite_report")
                        .plain("id", "version", "link_id", "event_id", "room_id", "message_id", "created_at"));
    }

    private static Declaration organizers() {
        return Declaration.of("organizers")
                .about("the Matrix ID of the organizer who linked the event, and of the one who chose where reports go")
                .purpose("to know who answers for the event, and to report only while that person has a say there")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptUntil(UNTIL_PURGE)
                .comesFrom("the organizer's own command")
                .in(
                        table("invite_rule")
                                .plain("id", "version", "link_id", "item", "variation", "subevent", "words"),
                        table("invite_link")
                                .sealed("linked_by", "desk_chosen_by")
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
                                        "run_at"));
    }
}
