package org.eventbot.testkit.matrix;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;
import tools.jackson.databind.JsonNode;

/** What people put into rooms: messages, state, redactions, receipts. */
final class SendingEndpoints {

    private static final String ROOM = "/_matrix/client/v3/rooms/{}/";
    // An event may have 65,536 bytes; its envelope takes some of them.
    private static final int LARGEST_CONTENT = 65_000;

    private final World world;
    private final Access access;

    SendingEndpoints(World world, Access access) {
        this.world = world;
        this.access = access;
    }

    void addTo(Routes routes) {
        routes.on("PUT", ROOM + "send/{}/{}", this::send)
                .on("PUT", ROOM + "redact/{}/{}", this::redact)
                .on("PUT", ROOM + "state/{}", call -> setState(call, ""))
                .on("PUT", ROOM + "state/{}/{}", call -> setState(call, call.argument(2)))
                .on("PUT", ROOM + "typing/{}", this::accept)
                .on("POST", ROOM + "receipt/{}/{}", this::accept)
                .on("POST", ROOM + "read_markers", this::accept);
    }

    private Answer accept(Call call) {
        access.joined(call);
        return Answer.ok(Json.object());
    }

    private Answer send(Call call) {
        return once(call, () -> {
            Room room = access.joined(call);
            String sender = access.user(call);
            String type = call.argument(1);
            JsonNode content = content(call);
            Power.in(room).requireToSend(sender, type, false);
            refuseSecondReaction(room, sender, type, content);
            world.limits().countEvent(sender);
            return world.append(room, RoomEvent.Draft.message(sender, type, content, call.argument(2)));
        });
    }

    private static JsonNode content(Call call) {
        JsonNode content = MembershipEndpoints.body(call);
        if (call.body().getBytes(StandardCharsets.UTF_8).length > LARGEST_CONTENT) {
            throw Refusals.of(413, "M_TOO_LARGE", "event too large");
        }
        return content;
    }

    private static void refuseSecondReaction(Room room, String sender, String type, JsonNode content) {
        boolean repeated = type.equals("m.reaction")
                && room.events().stream()
                        .filter(event -> event.type().equals(type))
                        .filter(event -> event.sender().equals(sender))
                        .anyMatch(event -> event.content().path("m.relates_to").equals(content.path("m.relates_to")));
        if (repeated) {
            throw Refusals.of(400, "M_DUPLICATE_ANNOTATION", "Can't send same reaction twice");
        }
    }

    /** The same transaction of the same device is the same event, whatever the second body says. */
    private Answer once(Call call, Supplier<RoomEvent> deed) {
        String key = access.session(call).device() + " " + access.user(call) + " "
                + call.address().getRawPath();
        String known = world.transactions().get(key);
        if (known == null) {
            known = deed.get().id();
            world.transactions().put(key, known);
        }
        return Answer.ok(Json.object().put("event_id", known));
    }

    private Answer redact(Call call) {
        return once(call, () -> {
            Room room = access.joined(call);
            String sender = access.user(call);
            RoomEvent target = room.event(call.argument(1)).orElse(null);
            if (target != null && !Power.in(room).mayRedact(sender, target)) {
                throw Refusals.forbidden("You don't have permission to redact events");
            }
            world.limits().countEvent(sender);
            RoomEvent redaction = world.append(room, redaction(call, sender));
            if (target != null) {
                target.redact(redaction);
            }
            return redaction;
        });
    }

    private static RoomEvent.Draft redaction(Call call, String sender) {
        JsonNode content =
                Json.object().put("reason", Json.text(call.json(), "reason")).put("redacts", call.argument(1));
        return RoomEvent.Draft.redaction(sender, call.argument(1), content, call.argument(2));
    }

    private Answer setState(Call call, String key) {
        Room room = access.joined(call);
        String sender = access.user(call);
        StateKey slot = new StateKey(call.argument(1), key);
        JsonNode content = content(call);
        Power.in(room).requireToSend(sender, slot.type(), true);
        if (slot.type().equals("m.room.power_levels")) {
            Power.in(room).requireToChange(sender, content);
        }
        RoomEvent same = room.stateEvent(slot);
        if (same == null || !same.content().equals(content) || !same.sender().equals(sender)) {
            world.limits().countEvent(sender);
            same = world.append(room, RoomEvent.Draft.state(sender, slot, content));
        }
        return Answer.ok(Json.object().put("event_id", same.id()));
    }
}
