package org.eventbot.testkit.matrix;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A stretch of a room for one sync: the last events, and the state that changed before them. */
final class Timeline {

    private final List<RoomEvent> shown;
    private final List<RoomEvent> state;
    private final boolean limited;
    private final long start;

    private Timeline(List<RoomEvent> shown, List<RoomEvent> state, boolean limited, long start) {
        this.shown = shown;
        this.state = state;
        this.limited = limited;
        this.start = start;
    }

    /**
     * @param since the events after this position
     * @param end up to this one
     */
    static Timeline of(Room room, SyncFilter filter, long since, long end) {
        List<RoomEvent> events = room.after(since).stream()
                .filter(event -> event.position() <= end)
                .toList();
        List<RoomEvent> wanted = events.stream().filter(filter::inTimeline).toList();
        int limit = filter.timelineLimit();
        boolean limited = wanted.size() > limit;
        List<RoomEvent> shown = limited ? wanted.subList(wanted.size() - limit, wanted.size()) : wanted;
        long start = shown.isEmpty() ? end : shown.get(0).position();
        List<RoomEvent> state =
                hidden(events, shown).stream().filter(filter::inState).toList();
        return new Timeline(shown, state, limited, start);
    }

    /** The state that the timeline does not show: what came before it, and what its own filter leaves out. */
    private static List<RoomEvent> hidden(List<RoomEvent> events, List<RoomEvent> shown) {
        Set<RoomEvent> visible = new HashSet<>(shown);
        Map<StateKey, RoomEvent> hidden = new LinkedHashMap<>();
        for (RoomEvent event : events) {
            if (!visible.contains(event)) {
                event.slot().ifPresent(slot -> hidden.put(slot, event));
            }
        }
        return List.copyOf(hidden.values());
    }

    /** State that the filter hides is told with the next event that is shown, but is no news by itself. */
    boolean hasNews() {
        return !shown.isEmpty();
    }

    /**
     * @param newcomer whether the viewer has just joined; for Synapse that is always a gap
     */
    ObjectNode json(String viewer, boolean newcomer) {
        ObjectNode json = Json.object();
        ObjectNode timeline = json.putObject("timeline");
        ArrayNode events = timeline.putArray("events");
        shown.forEach(event -> events.add(event.seenBy(viewer)));
        timeline.put("limited", limited || newcomer);
        timeline.put("prev_batch", Long.toString(start));
        ArrayNode before = json.putObject("state").putArray("events");
        state.forEach(event -> before.add(event.seenBy(viewer)));
        return json;
    }
}
