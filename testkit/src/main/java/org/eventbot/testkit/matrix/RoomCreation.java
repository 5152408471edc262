package org.eventbot.testkit.matrix;

import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a room as Synapse does (client-server API, "Creation"): the events and their order. */
final class RoomCreation {

    private final World world;
    private final Memberships memberships;
    private final Account creator;
    private final JsonNode wish;
    private final Room room;

    private RoomCreation(World world, Memberships memberships, Account creator, JsonNode wish) {
        this.world = world;
        this.memberships = memberships;
        this.creator = creator;
        this.wish = wish;
        String version = wish.path("room_version").asString("12");
        String unique = world.randomId();
        this.room = new Room(
                version.equals("12") ? "!" + unique : "!" + unique.substring(0, 18) + ":" + world.serverName(),
                version);
    }

    static Room create(World world, Memberships memberships, Account creator, JsonNode wish) {
        world.limits().countEvent(creator.id());
        RoomCreation creation = new RoomCreation(world, memberships, creator, wish);
        creation.reserveAlias();
        world.rooms().put(creation.room.id(), creation.room);
        creation.write();
        return creation.room;
    }

    private void reserveAlias() {
        String alias = alias();
        if (!alias.isEmpty() && world.aliases().putIfAbsent(alias, room.id()) != null) {
            throw Refusals.of(400, "M_ROOM_IN_USE", "Room alias already taken");
        }
    }

    private String alias() {
        String name = Json.text(wish, "room_alias_name");
        return name.isEmpty() ? "" : "#" + name + ":" + world.serverName();
    }

    private void write() {
        writeCreate();
        set(StateKey.member(creator.id()), memberships.content(creator.id(), "join"));
        set(StateKey.of("m.room.power_levels"), powerLevels());
        if (!alias().isEmpty()) {
            set("m.room.canonical_alias", "alias", alias());
        }
        set("m.room.join_rules", "join_rule", isPublic() ? "public" : "invite");
        set("m.room.history_visibility", "history_visibility", "shared");
        if (!isPublic()) {
            set("m.room.guest_access", "guest_access", "can_join");
        }
        writeWishedState();
        invite();
    }

    private void writeCreate() {
        ObjectNode content = Json.object();
        content.setAll(
                (ObjectNode) (wish.path("creation_content").isObject() ? wish.path("creation_content") : content));
        content.put("room_version", wish.path("room_version").asString("12"));
        if (room.hasPrivilegedCreators() && isTrusted() && wish.path("invite").size() > 0) {
            content.set("additional_creators", wish.path("invite"));
        }
        RoomEvent.Draft create = RoomEvent.Draft.state(creator.id(), StateKey.of("m.room.create"), content);
        // From version 12 on the room is named after its first event.
        String id = room.hasPrivilegedCreators() ? "$" + room.id().substring(1) : "$" + world.randomId();
        world.append(room, create, id);
    }

    private ObjectNode powerLevels() {
        ObjectNode levels = Json.object(Map.of(
                "ban", 50, "kick", 50, "redact", 50, "state_default", 50, "events_default", 0, "users_default", 0));
        levels.put("historical", 100);
        levels.put("invite", isPublic() ? 50 : 0);
        levels.set("events", Json.of(eventLevels()));
        ObjectNode users = levels.putObject("users");
        if (!room.hasPrivilegedCreators()) {
            users.put(creator.id(), 100);
            wish.path("invite").forEach(trusted -> promote(users, trusted.asString("")));
        }
        wish.path("power_level_content_override").properties().forEach(one -> levels.set(one.getKey(), one.getValue()));
        return levels;
    }

    private void promote(ObjectNode users, String invitee) {
        if (isTrusted()) {
            users.put(invitee, 100);
        }
    }

    private Map<String, Integer> eventLevels() {
        return Map.of(
                "m.room.name", 50,
                "m.room.avatar", 50,
                "m.room.canonical_alias", 50,
                "m.room.power_levels", 100,
                "m.room.history_visibility", 100,
                "m.room.encryption", 100,
                "m.room.server_acl", 100,
                "m.room.tombstone", room.hasPrivilegedCreators() ? 150 : 100);
    }

    private void writeWishedState() {
        for (JsonNode event : wish.path("initial_state")) {
            set(new StateKey(Json.text(event, "type"), Json.text(event, "state_key")), event.path("content"));
        }
        for (String text : List.of("name", "topic")) {
            if (wish.has(text)) {
                set("m.room." + text, text, Json.text(wish, text));
            }
        }
    }

    private void invite() {
        for (JsonNode invitee : wish.path("invite")) {
            ObjectNode content = memberships.content(invitee.asString(""), "invite");
            if (wish.path("is_direct").asBoolean(false)) {
                content.put("is_direct", true);
            }
            set(StateKey.member(invitee.asString("")), content);
        }
    }

    private boolean isPublic() {
        String visibility = Json.text(wish, "visibility");
        return preset().equals("public_chat") || (preset().isEmpty() && visibility.equals("public"));
    }

    private boolean isTrusted() {
        return preset().equals("trusted_private_chat");
    }

    private String preset() {
        return Json.text(wish, "preset");
    }

    private void set(String type, String member, String value) {
        set(StateKey.of(type), Json.object().put(member, value));
    }

    private void set(StateKey slot, JsonNode content) {
        world.append(room, RoomEvent.Draft.state(creator.id(), slot, content));
    }
}
