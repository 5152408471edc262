package org.eventbot.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.statistics.Counters;
import org.eventbot.core.statistics.StatisticsSource;
import org.eventbot.retention.Statistics.Total;
import org.springframework.beans.factory.ObjectProvider;

/** Asks everybody who counts, tells the organizers, and lets out only what leads to nobody. */
@RequiredArgsConstructor
class EventStatistics implements Snapshots {

    private final ObjectProvider<StatisticsSource> sources;
    private final EventRegistry events;
    private final ObjectProvider<EventRooms> rooms;
    private final SnapshotStore store;
    private final Clock clock;

    @Override
    public Statistics freeze(UUID event) {
        return store.find(event).orElseGet(() -> store.keep(known(event), counted(known(event)), desks(event)));
    }

    private Set<RoomId> desks(UUID event) {
        return rooms.orderedStream()
                .flatMap(each -> each.of(event).stream())
                .flatMap(place -> place.desk().stream())
                .collect(Collectors.toSet());
    }

    /** The final numbers, or while there are none the preliminary ones. */
    Statistics of(Event event) {
        return store.find(event.id()).orElseGet(() -> preliminary(event));
    }

    /** What can be said while the event lives: rounded totals, which may be asked for every day. */
    Statistics preliminary(Event event) {
        return new Statistics(event.name(), today(), false, totals(event, Anonymity::rounded), List.of());
    }

    private Statistics counted(Event event) {
        var tables = sources.orderedStream()
                .flatMap(source -> source.breakdowns(event.id()).stream())
                .map(Anonymity::table)
                .toList();
        return new Statistics(event.name(), today(), true, totals(event, Anonymity::exact), tables);
    }

    private List<Total> totals(Event event, BiFunction<String, Long, Total> published) {
        var counted =
                sources.orderedStream().map(source -> source.count(event.id())).reduce(Counters.NONE, Counters::plus);
        return List.of(
                published.apply("registrations", counted.registrations()),
                published.apply("invited", counted.invited()),
                published.apply("joined", counted.joined()),
                published.apply("declined", counted.declined()),
                published.apply("failed", counted.failed()));
    }

    private Event known(UUID event) {
        return events.find(event).orElseThrow(() -> new IllegalArgumentException("Nobody registered this event"));
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }
}
