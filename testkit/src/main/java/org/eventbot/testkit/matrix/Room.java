package org.eventbot.testkit.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventbot.testkit.http.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A room: its events in order and the state they add up to. */
final class Room {

    private final String id;
    private final String version;
    private final List<RoomEvent> events = new ArrayList<>();
    private final Map<String, RoomEvent> byId = new LinkedHashMap<>();
    private final Map<StateKey, RoomEvent> state = new LinkedHashMap<>();
    private final Set<String> forgottenBy = new HashSet<>();

    Room(String id, String version) {
        this.id = id;
        this.version = version;
    }

    String id() {
        return id;
    }

    /** Whether its creators stand above all power levels (room version 12). */
    boolean hasPrivilegedCreators() {
        return version.equals("12");
    }

    void append(RoomEvent event) {
        events.add(event);
        byId.put(event.id(), event);
        event.slot().ifPresent(slot -> state.put(slot, event));
    }

    List<RoomEvent> events() {
        return events;
    }

    Optional<RoomEvent> event(String eventId) {
        return Optional.ofNullable(byId.get(eventId));
    }

    Map<StateKey, RoomEvent> state() {
        return state;
    }

    @Nullable
    RoomEvent stateEvent(StateKey slot) {
        return state.get(slot);
    }

    /** The content at a slot; a missing node if it was never set. */
    JsonNode content(StateKey slot) {
        RoomEvent event = state.get(slot);
        return event == null ? MissingNode.getInstance() : event.content();
    }

    /** Such as {@code join}; empty for somebody who was never seen here. */
    String membership(String user) {
        return Json.text(content(StateKey.member(user)), "membership");
    }

    boolean isJoined(String user) {
        return membership(user).equals("join");
    }

    /** The state just before that position. */
    Map<StateKey, RoomEvent> stateBefore(long position) {
        Map<StateKey, RoomEvent> then = new LinkedHashMap<>();
        for (RoomEvent event : events) {
            if (event.position() >= position) {
                break;
            }
            event.slot().ifPresent(slot -> then.put(slot, event));
        }
        return then;
    }

    /** The events after that position, without walking the whole room. */
    List<RoomEvent> after(long position) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (events.get(middle).position() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return events.subList(low, events.size());
    }

    void forget(String user) {
        forgottenBy.add(user);
    }

    void remember(String user) {
        forgottenBy.remove(user);
    }

    boolean isForgottenBy(String user) {
        return forgottenBy.contains(user);
    }
}
