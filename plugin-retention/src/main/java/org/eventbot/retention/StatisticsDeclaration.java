package org.eventbot.retention;

import static org.eventbot.core.privacy.TableUse.table;

import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;

/** What the frozen numbers are: of people once, about nobody any more. */
final class StatisticsDeclaration {

    private StatisticsDeclaration() {}

    static Declaration statistics() {
        return Declaration.of("statistics")
                .about(
                        "how many registered, were invited, came, declined or could not be invited, by ticket type and by"
                                + " day, with small numbers merged or left out so that they lead to nobody")
                .purpose("to tell later how an event went, without keeping who was there")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptUntil("the bot itself is removed: these numbers are about nobody")
                .comesFrom("what the bot kept about the event, counted once before that is erased")
                .sharedWith("the organizers of the event, who may publish them")
                .in(table("retention_snapshot").plain("id", "version", "space_id", "name", "frozen_on", "content"));
    }
}
