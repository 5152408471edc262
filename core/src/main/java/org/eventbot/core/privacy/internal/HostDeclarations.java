package org.eventbot.core.privacy.internal;

import java.util.List;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;
import org.eventbot.core.privacy.TableUse;

/** What the host keeps by itself, whichever plugins run. A migration of the host that adds a column adds it here. */
final class HostDeclarations {

    static final String COMMANDS = "commands";
    static final String OUTBOX = "outbox";

    private HostDeclarations() {}

    static List<Declaration> all() {
        return List.of(commands(), outbox(), messages(), suppressions(), bookkeeping());
    }

    private static Declaration commands() {
        return Declaration.of(COMMANDS)
                .about("commands that were typed to the bot: who typed them and their words, both encrypted, and room,"
                        + " time and number of the message")
                .purpose("to answer each command once, even when the program was stopped in between")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptUntil("the command is answered; room, time and number of the message for some days more")
                .comesFrom("the message itself")
                .in(TableUse.table("core_command")
                        .about("sender_index", "core.sender")
                        .sealed("sealed")
                        .plain("id", "version", "event_id", "room_id", "sent_at", "received_at", "answered_at"));
    }

    private static Declaration outbox() {
        return Declaration.of(OUTBOX)
                .about("messages and invitations that wait to be sent, with the Matrix IDs in them, encrypted")
                .purpose("to send each once, at the pace that the homeserver allows")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptUntil("it is sent or given up")
                .comesFrom("the plugins that send it")
                .sharedWith("the bot's homeserver", "the homeserver of everybody in the room")
                .in(TableUse.table("core_outbox")
                        .scopedBy("scope_id")
                        .about("person_index", "core.recipient")
                        .sealed("sealed")
                        .plain(
                                "id",
                                "version",
                                "owner",
                                "kind",
                                "scope_id",
                                "room_id",
                                "priority",
                                "created_at",
                                "not_before",
                                "claimed",
                                "attempts",
                                "message_id",
                                "kept_seconds"));
    }

    private static Declaration messages() {
        return Declaration.of("messages")
                .about("which messages of the bot tell something about people, but not what is in them")
                .purpose("to delete these messages in their rooms")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptUntil("the event is forgotten, or a day has passed since an answer; then the messages go too")
                .comesFrom("the bot's own work")
                .in(TableUse.table("core_personal_message")
                        .plain("id", "version", "scope_id", "room_id", "message_id", "redact_at", "asked", "failed")
                        .scopedBy("scope_id"));
    }

    /** No column here leads an erasure to a person: it is what the erasure leaves, so that it lasts. */
    private static Declaration suppressions() {
        return Declaration.of("suppressions")
                .about("a number that stands for each person who had their data erased or who objected, made with a key"
                        + " of its own; nobody can be told from it, only recognised")
                .purpose("to take nobody in again, and invite nobody again, who asked not to be")
                .basis(LawfulBasis.LEGAL_OBLIGATION)
                .keptUntil("the event's data is purged; an objection, until the person takes it back")
                .comesFrom("the person's own request, or an organizer's on behalf of the person")
                .in(TableUse.table("core_suppression")
                        .indexes("person_index")
                        .plain("id", "version", "scope_id", "since"));
    }

    private static Declaration bookkeeping() {
        return Declaration.of("bookkeeping")
                .about("the names of events and their spaces, which plugin is on in which room, how far messages were"
                        + " read, and what is to be done when; it names nobody")
                .purpose("to run at all")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptUntil("the bot is uninstalled")
                .comesFrom("the ticket shop, the homeserver, and the organizers' commands")
                .in(
                        events(),
                        switches(),
                        agreements(),
                        unreadable(),
                        position(),
                        pace(),
                        erasures(),
                        compaction(),
                        jobs());
    }

    private static TableUse events() {
        return TableUse.table("core_event")
                .plain(
                        "id",
                        "version",
                        "source",
                        "server",
                        "organizer",
                        "slug",
                        "name",
                        "space_id",
                        "state",
                        "registered_at");
    }

    private static TableUse switches() {
        return TableUse.table("core_plugin_switch").plain("id", "version", "room_id", "plugin", "is_on");
    }

    private static TableUse agreements() {
        return TableUse.table("core_space_agreement").plain("id", "version", "room_id", "space_id");
    }

    private static TableUse unreadable() {
        return TableUse.table("core_unreadable_room").plain("id", "version", "room_id", "told_at");
    }

    private static TableUse position() {
        return TableUse.table("core_sync_position").plain("id", "version", "position");
    }

    private static TableUse pace() {
        return TableUse.table("core_pace").plain("id", "version", "interval_micros", "burst", "learned_at");
    }

    private static TableUse compaction() {
        return TableUse.table("core_compaction").plain("id", "version", "due_since");
    }

    private static TableUse erasures() {
        return TableUse.table("core_erasure").plain("id", "version", "opened_at", "done_at");
    }

    /** The table of db-scheduler, whose instances are ids of ours and whose data is a period. */
    private static TableUse jobs() {
        return TableUse.table("scheduled_tasks")
                .plain(
                        "task_name",
                        "task_instance",
                        "task_data",
                        "execution_time",
                        "picked",
                        "picked_by",
                        "last_success",
                        "last_failure",
                        "consecutive_failures",
                        "last_heartbeat",
                        "version",
                        "priority");
    }
}
