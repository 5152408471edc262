package org.eventbot.core.room.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.RoomEvent;
import tools.jackson.databind.JsonNode;

/**
 * What the state of a room says about the room, its members left out.
 *
 * @param events state events by type and key
 */
record RoomState(Map<String, Map<String, RoomEvent>> events) {

    /** The room version since which creators stand above all power levels (Matrix specification, room version 12). */
    private static final int CREATORS_ABOVE_ALL = 12;

    private static final int ABOVE_ALL = Integer.MAX_VALUE;

    /** Strangers fill the state of their rooms with anything; only this is kept in memory. */
    private static final Set<String> NEEDED = Set.of(
            "m.room.create",
            "m.room.name",
            "m.room.canonical_alias",
            "m.room.power_levels",
            "m.room.join_rules",
            "m.room.history_visibility",
            "m.room.encryption",
            "m.space.child",
            "m.space.parent");

    static RoomState of(List<RoomEvent> state) {
        var events = new HashMap<String, Map<String, RoomEvent>>();
        for (var event : state) {
            if (event.key() != null && NEEDED.contains(event.type())) {
                events.computeIfAbsent(event.type(), type -> new HashMap<>()).put(event.key(), event);
            }
        }
        return new RoomState(events);
    }

    private Optional<RoomEvent> single(String type) {
        return Optional.ofNullable(events.getOrDefault(type, Map.of()).get(""));
    }

    private Optional<String> text(String type, String field) {
        return single(type).flatMap(event -> event.text(field)).filter(text -> !text.isBlank());
    }

    Optional<String> name() {
        return text("m.room.name", "name").or(() -> text("m.room.canonical_alias", "alias"));
    }

    boolean isSpace() {
        return text("m.room.create", "type").filter("m.space"::equals).isPresent();
    }

    boolean isMadeBy(MatrixId person) {
        return single("m.room.create")
                .filter(create -> create.sender().equals(person.value()))
                .isPresent();
    }

    boolean isEncrypted() {
        return single("m.room.encryption").isPresent();
    }

    boolean isPrivate() {
        var joinRule = text("m.room.join_rules", "join_rule").orElse("invite");
        return joinRule.equals("invite") && !isWorldReadable();
    }

    boolean isWorldReadable() {
        return text("m.room.history_visibility", "history_visibility")
                .filter("world_readable"::equals)
                .isPresent();
    }

    /** Rooms that this space lists. */
    Set<RoomId> children() {
        return linked("m.space.child");
    }

    /** Spaces that this room says it belongs to. */
    Set<RoomId> parents() {
        return linked("m.space.parent");
    }

    /** A link without {@code via} is a removed one (Matrix specification, "Spaces"). */
    private Set<RoomId> linked(String type) {
        var rooms = new HashSet<RoomId>();
        events.getOrDefault(type, Map.of()).forEach((room, event) -> {
            if (room.startsWith("!")
                    && room.length() > 1
                    && event.content().path("via").isArray()) {
                rooms.add(new RoomId(room));
            }
        });
        return rooms;
    }

    int powerOf(MatrixId person) {
        if (isCreatorAboveAll(person)) {
            return ABOVE_ALL;
        }
        var levels = single("m.room.power_levels");
        if (levels.isEmpty()) {
            return single("m.room.create")
                            .filter(create -> create.sender().equals(person.value()))
                            .isPresent()
                    ? 100
                    : 0;
        }
        var content = levels.get().content();
        var own = content.path("users").path(person.value());
        return level(own, level(content.path("users_default"), 0));
    }

    /** The level needed for one of {@code invite, kick, ban, redact}. */
    int levelFor(String action, int otherwise) {
        return single("m.room.power_levels")
                .map(levels -> level(levels.content().path(action), otherwise))
                .orElse(otherwise);
    }

    private boolean isCreatorAboveAll(MatrixId person) {
        var create = single("m.room.create");
        if (create.isEmpty() || version(create.get()) < CREATORS_ABOVE_ALL) {
            return false;
        }
        if (create.get().sender().equals(person.value())) {
            return true;
        }
        for (var more : create.get().content().path("additional_creators")) {
            if (more.asString("").equals(person.value())) {
                return true;
            }
        }
        return false;
    }

    private static int version(RoomEvent create) {
        var version = create.text("room_version").orElse("1");
        return version.matches("\\d{1,4}") ? Integer.parseInt(version) : 0;
    }

    /** Rooms before version 10 may hold levels as text, blanks around it included. */
    private static int level(JsonNode node, int otherwise) {
        if (node.isString()) {
            var text = node.stringValue().strip();
            return text.matches("[+-]?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
        }
        return node.asInt(otherwise);
    }
}
