package org.eventbot.retention;

import java.time.Period;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;
import org.eventbot.core.privacy.TableUse;
import org.springframework.context.annotation.Configuration;

/** Keeps letters to the people of an event. */
public final class LettersPlugin implements BotPlugin {

    static final String ID = "letters";
    static final String PERSON = "letters.person";
    static final String NOTES = "notes";
    static final String TABLES = """
            create table if not exists letters_letter (
                id uuid primary key, event_id uuid not null, person_index uuid, sealed bytea);
            create table if not exists letters_note (
                id uuid primary key, event_id uuid not null, person_index uuid, sealed bytea)""";

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named(ID)
                .summary("Keeps letters.")
                .declares(declaration("letters", "letters_letter"), declaration(NOTES, "letters_note"))
                .configuredBy(Nothing.class);
    }

    private static Declaration declaration(String category, String table) {
        return Declaration.of(category)
                .about("letters to you")
                .purpose("to answer them")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptAfterEnd(Period.ofDays(2))
                .comesFrom("you")
                .in(TableUse.table(table)
                        .scopedBy("event_id")
                        .sealed("sealed")
                        .plain("id")
                        .about("person_index", PERSON));
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
