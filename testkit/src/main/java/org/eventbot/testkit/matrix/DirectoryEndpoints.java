package org.eventbot.testkit.matrix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Making and finding rooms: creation, aliases, what one has joined, what a space holds. */
final class DirectoryEndpoints {

    private final World world;
    private final Access access;
    private final Memberships memberships;

    DirectoryEndpoints(World world, Access access, Memberships memberships) {
        this.world = world;
        this.access = access;
        this.memberships = memberships;
    }

    void addTo(Routes routes) {
        routes.on("POST", "/_matrix/client/v3/createRoom", this::create)
                .on("GET", "/_matrix/client/v3/joined_rooms", this::joined)
                .on("GET", "/_matrix/client/v3/directory/room/{}", this::alias)
                .on("GET", "/_matrix/client/v1/rooms/{}/hierarchy", this::hierarchy);
    }

    private Answer create(Call call) {
        Account creator = access.session(call).account();
        JsonNode wish = MembershipEndpoints.body(call);
        for (JsonNode invitee : wish.path("invite")) {
            UserIds.requireInvitable(invitee.asString(""), world.serverName());
        }
        Room room = RoomCreation.create(world, memberships, creator, wish);
        return Answer.ok(Json.object().put("room_id", room.id()));
    }

    private Answer joined(Call call) {
        String user = access.user(call);
        ObjectNode answer = Json.object();
        ArrayNode joined = answer.putArray("joined_rooms");
        world.rooms().values().stream().filter(room -> room.isJoined(user)).forEach(room -> joined.add(room.id()));
        return Answer.ok(answer);
    }

    private Answer alias(Call call) {
        String room = world.aliases().get(call.argument(0));
        if (room == null) {
            throw Refusals.notFound("Room alias " + call.argument(0) + " not found");
        }
        ObjectNode answer = Json.object().put("room_id", room);
        answer.putArray("servers").add(world.serverName());
        return Answer.ok(answer);
    }

    private Answer hierarchy(Call call) {
        Access.View top = access.readable(call);
        ObjectNode answer = Json.object();
        ArrayNode rooms = answer.putArray("rooms");
        for (Room room : below(top.room())) {
            if (room.isJoined(top.user())
                    || isPublic(room)
                    || room.membership(top.user()).equals("invite")) {
                rooms.add(summary(room));
            }
        }
        return Answer.ok(answer);
    }

    private Set<Room> below(Room top) {
        Set<Room> found = new LinkedHashSet<>();
        Deque<Room> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Room room = open.remove();
            if (found.add(room)) {
                children(room).forEach(child -> world.room(child).ifPresent(open::add));
            }
        }
        return found;
    }

    private static List<String> children(Room room) {
        return room.state().entrySet().stream()
                .filter(entry -> entry.getKey().type().equals("m.space.child"))
                .filter(entry -> entry.getValue().content().has("via"))
                .map(entry -> entry.getKey().key())
                .toList();
    }

    private static ObjectNode summary(Room room) {
        ObjectNode summary = Json.object().put("room_id", room.id());
        summary.put("name", Json.text(room.content(StateKey.of("m.room.name")), "name"));
        String type = Json.text(room.content(StateKey.of("m.room.create")), "type");
        if (!type.isEmpty()) {
            summary.put("room_type", type);
        }
        ArrayNode children = summary.putArray("children_state");
        for (String child : children(room)) {
            RoomEvent event = room.stateEvent(new StateKey("m.space.child", child));
            if (event != null) {
                children.add(event.stripped());
            }
        }
        return summary;
    }

    private static boolean isPublic(Room room) {
        return Json.text(room.content(StateKey.of("m.room.join_rules")), "join_rule")
                .equals("public");
    }
}
