package org.eventbot.example.thanks;

import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;
import org.eventbot.core.privacy.TableUse;

/** Counts who is thanked. */
public final class ThanksPlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("thanks")
                .summary("Counts who is thanked")
                .declares(gifts())
                .configuredBy(ThanksConfiguration.class);
    }

    private static Declaration gifts() {
        return Declaration.of("gifts")
                .about("the Matrix ID of who was thanked, and when; not by whom")
                .purpose("to show how often somebody was thanked")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptUntil("90 days have passed")
                .comesFrom("the command of the person who says thanks")
                .in(TableUse.table("thanks_gift")
                        .about("person_index", "thanks.person")
                        .sealed("person")
                        .indexes("person_index")
                        .plain("id", "version", "given_at"));
    }
}
