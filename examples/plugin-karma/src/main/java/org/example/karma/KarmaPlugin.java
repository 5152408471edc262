package org.example.karma;

import java.time.Period;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;
import org.eventbot.core.privacy.TableUse;

/** Counts who is thanked, with {@code @person++} or a cookie. */
public final class KarmaPlugin implements BotPlugin {

    static final String ID = "karma";

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named(ID)
                .summary("Counts who is thanked, with @person++ or a cookie.")
                .declares(points())
                .configuredBy(KarmaConfiguration.class);
    }

    private static Declaration points() {
        return Declaration.of("points")
                .about("the Matrix ID of who was thanked, in which month and room; not by whom")
                .purpose("to show how often somebody was thanked")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptAfterEnd(Period.ofMonths(12))
                .comesFrom("messages and reactions in rooms where this is on")
                .sharedWith("everybody in the room who asks")
                .in(TableUse.table("karma_point")
                        .scopedBy("scope_id")
                        .about("person_index", KarmaBook.PERSON)
                        .sealed("person")
                        .indexes("id", "person_index", "room_index")
                        .plain("version", "in_month"));
    }
}
