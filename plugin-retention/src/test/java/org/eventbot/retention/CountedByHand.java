package org.eventbot.retention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eventbot.core.statistics.Breakdown;
import org.eventbot.core.statistics.Counters;
import org.eventbot.core.statistics.StatisticsSource;

/** Counts what it is told. */
class CountedByHand implements StatisticsSource {

    private final Map<UUID, Counters> counters = new HashMap<>();
    private final Map<UUID, List<Breakdown>> breakdowns = new HashMap<>();

    void says(UUID event, Counters totals, Breakdown... parts) {
        counters.put(event, totals);
        breakdowns.put(event, List.of(parts));
    }

    @Override
    public Counters count(UUID event) {
        return counters.getOrDefault(event, Counters.NONE);
    }

    @Override
    public List<Breakdown> breakdowns(UUID event) {
        return breakdowns.getOrDefault(event, List.of());
    }
}
