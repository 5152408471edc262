package org.eventbot.testkit.matrix;

import java.util.function.BiConsumer;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Handler;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;
import tools.jackson.databind.JsonNode;

/** Coming and going: invite, join, leave, forget, kick, ban, unban. */
final class MembershipEndpoints {

    private static final String ROOM = "/_matrix/client/v3/rooms/{}/";

    private final World world;
    private final Access access;
    private final Memberships memberships;

    MembershipEndpoints(World world, Access access, Memberships memberships) {
        this.world = world;
        this.access = access;
        this.memberships = memberships;
    }

    void addTo(Routes routes) {
        routes.on("POST", ROOM + "invite", this::invite)
                .on("POST", ROOM + "join", this::join)
                .on("POST", "/_matrix/client/v3/join/{}", this::join)
                .on("POST", ROOM + "leave", this::leave)
                .on("POST", ROOM + "forget", this::forget)
                .on(
                        "POST",
                        ROOM + "kick",
                        targeted((room, deed) -> memberships.kick(room, deed.sender, deed.target, deed.reason)))
                .on(
                        "POST",
                        ROOM + "ban",
                        targeted((room, deed) -> memberships.ban(room, deed.sender, deed.target, deed.reason)))
                .on(
                        "POST",
                        ROOM + "unban",
                        targeted((room, deed) -> memberships.unban(room, deed.sender, deed.target)));
    }

    private Answer invite(Call call) {
        Account inviter = access.session(call).account();
        JsonNode body = body(call);
        String target = target(body);
        memberships.invite(known(call), inviter, target, Json.text(body, "reason"), false);
        return done();
    }

    private Handler targeted(BiConsumer<Room, Deed> action) {
        return call -> {
            JsonNode body = body(call);
            action.accept(known(call), new Deed(access.user(call), target(body), Json.text(body, "reason")));
            return done();
        };
    }

    /** Synapse stumbles over ids that are no text. */
    private static String target(JsonNode body) {
        JsonNode user = body.path("user_id");
        if (user.isMissingNode()) {
            throw Refusals.missing("user_id");
        }
        if (!user.isString()) {
            throw Refusals.of(500, "M_UNKNOWN", "Internal server error");
        }
        return user.stringValue();
    }

    static JsonNode body(Call call) {
        JsonNode body = call.json();
        if (body.isMissingNode() && !call.body().isBlank()) {
            throw Refusals.of(400, "M_NOT_JSON", "Content not JSON.");
        }
        return body;
    }

    private Room known(Call call) {
        return world.room(call.argument(0)).orElseThrow(() -> Refusals.forbidden("Unknown room"));
    }

    private Answer join(Call call) {
        String user = access.user(call);
        Room room = joinable(call.argument(0));
        memberships.join(room, user);
        return Answer.ok(Json.object().put("room_id", room.id()));
    }

    private Room joinable(String idOrAlias) {
        if (!idOrAlias.startsWith("#")) {
            return world.room(idOrAlias)
                    .orElseThrow(() -> Refusals.of(
                            404,
                            "M_UNKNOWN",
                            "Can't join remote room because no servers that are in the room have been provided."));
        }
        return world.room(world.aliases().getOrDefault(idOrAlias, ""))
                .orElseThrow(() -> Refusals.notFound("Room alias " + idOrAlias + " not found"));
    }

    private Answer leave(Call call) {
        String user = access.user(call);
        Room room = world.room(call.argument(0)).orElseThrow(() -> Refusals.of(404, "M_UNKNOWN", "Not a known room"));
        memberships.leave(room, user, Json.text(body(call), "reason"));
        return done();
    }

    private Answer forget(Call call) {
        String user = access.user(call);
        Room room = known(call);
        if (room.isJoined(user) || room.membership(user).equals("invite")) {
            throw Refusals.of(400, "M_UNKNOWN", "User " + user + " in room " + room.id());
        }
        room.forget(user);
        return done();
    }

    private static Answer done() {
        return Answer.ok(Json.object());
    }

    private record Deed(String sender, String target, String reason) {}
}
