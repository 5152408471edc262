package org.eventbot.retention;

import static org.eventbot.core.privacy.TableUse.table;

import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;

/** What this plugin keeps itself. */
final class RetentionDeclarations {

    /** Of the blind indexes of people. */
    static final String PERSON = "retention.person";

    private RetentionDeclarations() {}

    static Declaration responsible() {
        return Declaration.of("responsible")
                .about("the Matrix ID of the organizer who answers for what is kept about an event, and of the operator"
                        + " who holds it back from being erased, with the reason")
                .purpose("to know who answers for an event's data, and why it is kept longer")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptUntil("the event is forgotten")
                .comesFrom("the organizer's or operator's own command")
                .sharedWith("the organizers of the event")
                .in(table("retention_clock")
                        .sealed("hold_ground", "held_by", "responsible")
                        .indexes("held_by_index", "responsible_index")
                        .plain(
                                "id",
                                "version",
                                "end_at",
                                "latest_end_at",
                                "said_end_at",
                                "series",
                                "open_ended",
                                "last_order_at",
                                "read_at",
                                "unreadable",
                                "warned_at",
                                "asking_since",
                                "asked_at",
                                "held_until")
                        .scopedBy("id")
                        .keptFor("held_by_index", PERSON, "as long as you hold the event's data back")
                        .keptFor(
                                "responsible_index",
                                PERSON,
                                "as long as you answer for the event: let somebody else, by `!retention responsible`"));
    }

    static Declaration purges() {
        return Declaration.of("purges")
                .about("which events were forgotten when, and how many rows of which kind; it names nobody")
                .purpose("to show that it was done")
                .basis(LawfulBasis.LEGAL_OBLIGATION)
                .keptUntil("the bot is uninstalled")
                .comesFrom("the bot's own work")
                .in(
                        table("retention_purge")
                                .plain(
                                        "id",
                                        "version",
                                        "owner",
                                        "name",
                                        "cause",
                                        "step",
                                        "step_since",
                                        "begun_at",
                                        "ended_at",
                                        "waits",
                                        "trouble",
                                        "attempts",
                                        "undeleted",
                                        "told_at"),
                        table("retention_tally").plain("id", "version", "purge_id", "owner", "category", "counted"),
                        table("retention_place").plain("id", "version", "purge_id", "room_id", "desk"),
                        table("retention_choice").plain("id", "version", "event_id", "owner", "category", "days"));
    }
}
