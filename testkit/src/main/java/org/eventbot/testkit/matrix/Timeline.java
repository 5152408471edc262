package org.eventbot.testkit.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param whole whether the receiver knows nothing of the room yet
     */
    static Timeline of(Room room, SyncFilter filter, long since, long end, boolean whole) {
        List<RoomEvent> events = room.after(since).stream()
                .filter(event -> event.position() <= end)
                .toList();
        List<RoomEvent> wanted = events.stream().filter(filter::inTimeline).toList();
        int limit = filter.timelineLimit();
        boolean limited = wanted.size() > limit;
        List<RoomEvent> shown = limited ? wanted.subList(wanted.size() - limit, wanted.size()) : wanted;
        long start = shown.isEmpty() ? end : shown.get(0).position();
        List<RoomEvent> state = changed(events, shown, start, whole || limited).stream()
                .filter(filter::inState)
                .toList();
        return new Timeline(shown, state, limited || whole, start);
    }

    /** The state before the first event shown, and what the timeline's own filter hides. */
    private static List<RoomEvent> changed(List<RoomEvent> events, List<RoomEvent> shown, long start, boolean gap) {
        Map<StateKey, RoomEvent> changed = new LinkedHashMap<>();
        for (RoomEvent event : events) {
            boolean hidden = (gap && event.position() < start) || !shown.contains(event);
            if (hidden) {
                event.slot().ifPresent(slot -> changed.put(slot, event));
            }
        }
        return List.copyOf(changed.values());
    }

    boolean hasNews() {
        return !shown.isEmpty() || !state.isEmpty();
    }

    ObjectNode json(String viewer) {
        ObjectNode json = Json.object();
        ObjectNode timeline = json.putObject("timeline");
        ArrayNode events = timeline.putArray("events");
        shown.forEach(event -> events.add(event.seenBy(viewer)));
        timeline.put("limited", limited);
        timeline.put("prev_batch", Long.toString(start));
        ArrayNode before = json.putObject("state").putArray("events");
        state.forEach(event -> before.add(event.seenBy(viewer)));
        return json;
    }
}
