package org.eventbot.invite;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.statistics.Breakdown;
import org.eventbot.core.statistics.Breakdown.Cell;
import org.eventbot.core.statistics.Counters;
import org.eventbot.core.statistics.StatisticsSource;
import org.springframework.transaction.annotation.Transactional;

/** Counts tickets and people of an event over all its rooms. */
@RequiredArgsConstructor
class InviteStatistics implements StatisticsSource {

    private final Tickets tickets;
    private final Counts counts;
    private final EventRegistry events;
    private final TicketNames names;

    @Override
    @Transactional(readOnly = true)
    public Counters count(UUID event) {
        return new Counters(
                tickets.countEntitled(event),
                counts.everInvited(event),
                counts.everJoined(event),
                counts.declined(event),
                tickets.countEntitled(event, AnswerState.MALFORMED) + counts.neverInvited(event));
    }

    @Override
    public List<Breakdown> breakdowns(UUID event) {
        return events.find(event)
                .map(found -> List.of(kinds(found), ordered(event), joined(event)))
                .orElse(List.of());
    }

    private Breakdown kinds(Event event) {
        var name = names.of(event);
        var cells = counts.kinds(event.id()).stream()
                .map(kind -> new Cell(name.name(TicketNames.Kind.of(kind)), kind.number()))
                .toList();
        return new Breakdown("registrations by ticket type", cells, false);
    }

    private Breakdown ordered(UUID event) {
        var cells = counts.ordered(event).stream()
                .map(day -> new Cell(day.day(), day.number()))
                .toList();
        return new Breakdown("registrations by day (UTC)", cells, true);
    }

    private Breakdown joined(UUID event) {
        Map<String, Long> days = counts.firstDays(event).stream()
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()));
        var cells = days.entrySet().stream()
                .map(day -> new Cell(day.getKey(), day.getValue()))
                .toList();
        return new Breakdown("joined by day (UTC)", cells, true);
    }
}
