package org.eventbot.retention;

import static org.eventbot.core.privacy.TableUse.table;

import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;

/** What is kept in order to give people what they have a right to. */
final class RightsDeclarations {

    static final String OWNER = RetentionPlugin.ID;

    static final String PERSON = RetentionDeclarations.PERSON;

    /** The category that an erasure itself is kept in. */
    static final String REQUESTS = "requests";

    private RightsDeclarations() {}

    static Declaration requests() {
        return Declaration.of(REQUESTS)
                .about(
                        "what was asked by right (a copy, erasure, an objection), when, and whether it is done; until it is"
                                + " done also the Matrix ID that it is about, and the room where it was asked, both encrypted")
                .purpose("to do what the law asks for within a month, and to show that it was done")
                .basis(LawfulBasis.LEGAL_OBLIGATION)
                .keptUntil("the request is done; what was asked when, without any name, until the bot is uninstalled")
                .comesFrom("the request itself")
                .in(
                        table(Request.TABLE)
                                .sealed("sealed")
                                .indexes("person_index")
                                .plain(
                                        "id",
                                        "version",
                                        "kind",
                                        "origin",
                                        "event_id",
                                        "received_at",
                                        "due_at",
                                        "extended_at",
                                        "ended_at",
                                        "attempts",
                                        "trouble",
                                        "reminded")
                                .keptFor(
                                        "person_index",
                                        PERSON,
                                        "the request itself, until it is done; then nothing in it names you"),
                        table("retention_part")
                                .plain(
                                        "id",
                                        "version",
                                        "request_id",
                                        "owner",
                                        "category",
                                        "counted",
                                        "retained",
                                        "ground",
                                        "state",
                                        "trouble"));
    }

    static Declaration copies() {
        return Declaration.of("copies")
                .about("addresses that show somebody's copy once: the Matrix ID, encrypted, and until when;"
                        + " neither the address nor the copy is kept")
                .purpose("to hand a copy over outside of the chat")
                .basis(LawfulBasis.LEGAL_OBLIGATION)
                .keptUntil("the copy was shown, or 24 hours have passed")
                .comesFrom("the request for the copy")
                .in(table(CopyLink.TABLE)
                        .sealed("sealed")
                        .indexes("token_index", "person_index")
                        .plain("id", "version", "ends_at")
                        .about("person_index", PERSON));
    }
}
