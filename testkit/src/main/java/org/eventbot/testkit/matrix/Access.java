package org.eventbot.testkit.matrix;

import java.util.Map;
import org.eventbot.testkit.http.Call;

/** Finds the room a request names and checks that the person may look into it or act in it. */
final class Access {

    private final World world;
    private final Authentication authentication;

    Access(World world, Authentication authentication) {
        this.world = world;
        this.authentication = authentication;
    }

    Session session(Call call) {
        return authentication.session(call);
    }

    String user(Call call) {
        return session(call).user();
    }

    /** The room to send into. */
    Room joined(Call call) {
        String user = user(call);
        Room room = world.room(call.argument(0))
                .filter(found -> found.isJoined(user))
                .orElse(null);
        if (room == null) {
            throw Refusals.forbidden("User " + user + " not in room " + call.argument(0));
        }
        return room;
    }

    /** The room to read; whoever left still sees what was there until then. */
    View readable(Call call) {
        String user = user(call);
        Room room = world.room(call.argument(0)).orElse(null);
        long end = room == null ? 0 : end(room, user);
        if (room == null || end == 0) {
            throw Refusals.forbidden(
                    "User %s not in room %s, and room previews are disabled".formatted(user, call.argument(0)));
        }
        return new View(room, user, end);
    }

    private static long end(Room room, String user) {
        RoomEvent membership = room.stateEvent(StateKey.member(user));
        if (membership == null || room.isForgottenBy(user)) {
            return 0;
        }
        if (room.isJoined(user)) {
            return Long.MAX_VALUE;
        }
        return membership.previousMembership().equals("join") ? membership.position() : 0;
    }

    /**
     * A room as far as somebody sees it.
     *
     * @param end the last position to be seen
     */
    record View(Room room, String user, long end) {

        boolean shows(RoomEvent event) {
            return event.position() <= end;
        }

        Map<StateKey, RoomEvent> state() {
            return end == Long.MAX_VALUE ? room.state() : room.stateBefore(end + 1);
        }
    }
}
