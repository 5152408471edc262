package org.eventbot.invite;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.statistics.Counters;
import org.eventbot.core.statistics.StatisticsSource;
import org.springframework.transaction.annotation.Transactional;

/** Counts tickets and people of an event over all its rooms. */
@RequiredArgsConstructor
class InviteStatistics implements StatisticsSource {

    private final Tickets tickets;
    private final Counts counts;

    @Override
    @Transactional(readOnly = true)
    public Counters count(UUID event) {
        return new Counters(
                tickets.countEntitled(event),
                counts.everInvited(event),
                counts.everJoined(event),
                tickets.countEntitled(event, AnswerState.MALFORMED) + counts.neverInvited(event));
    }
}
