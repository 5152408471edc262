package org.visits;

import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;
import org.eventbot.core.privacy.TableUse;

public final class VisitsPlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("visits")
                .summary("Counts visits")
                .declares(Declaration.of("visits")
                        .about("that somebody came by, not who")
                        .purpose("to have a number")
                        .basis(LawfulBasis.LEGITIMATE_INTEREST)
                        .keptUntil("the plugin goes")
                        .comesFrom("the command")
                        .in(TableUse.table("visits_visit").plain("id", "version")))
                .configuredBy(VisitsConfiguration.class);
    }
}
