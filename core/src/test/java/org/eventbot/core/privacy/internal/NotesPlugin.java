package org.eventbot.core.privacy.internal;

import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;
import org.eventbot.core.privacy.TableUse;
import org.springframework.context.annotation.Configuration;

/** Keeps notes about people, one table in each way that core knows. */
public final class NotesPlugin implements BotPlugin {

    static final String ID = "notes";
    static final String PERSON = "notes.person";

    static final String TABLES = """
            create table notes_note (
                id uuid primary key, version bigint not null, event_id uuid not null, person_index uuid, other_index uuid,
                sealed bytea, room_id varchar(255), written_at timestamp(6) with time zone);
            create table notes_owner (
                id uuid primary key, event_id uuid not null, owner_index uuid, owner bytea);
            create table notes_count (event_id uuid primary key, number integer not null);
            create table notes_host (id uuid primary key, person_index uuid, sealed bytea)""";

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named(ID)
                .summary("Keeps notes.")
                .declares(notes(), owners(), ofTheHost(), settings())
                .configuredBy(Nothing.class);
    }

    private static Declaration notes() {
        return declaration("notes")
                .in(
                        TableUse.table("notes_note")
                                .scopedBy("event_id")
                                .about("person_index", PERSON)
                                .about("other_index", "notes.other")
                                .sealed("sealed")
                                .plain("id", "version", "room_id", "written_at"),
                        TableUse.table("notes_count").scopedBy("event_id").plain("number"));
    }

    private static Declaration owners() {
        return declaration("owners")
                .in(TableUse.table("notes_owner")
                        .scopedBy("event_id")
                        .keptFor("owner_index", PERSON, "somebody must own the notes; hand them over")
                        .sealed("owner")
                        .plain("id"));
    }

    private static Declaration ofTheHost() {
        return declaration("drafts")
                .in(TableUse.table("notes_host")
                        .about("person_index", PERSON)
                        .sealed("sealed")
                        .plain("id"));
    }

    private static Declaration settings() {
        return declaration("settings").in(TableUse.table("notes_setting").plain("id"));
    }

    private static Declaration declaration(String category) {
        return Declaration.of(category)
                .about("notes")
                .purpose("to remember")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptUntil("the end")
                .comesFrom("people");
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
