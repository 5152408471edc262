package org.eventbot.testkit.matrix;

import tools.jackson.databind.JsonNode;

/** Who may do what in a room (client-server API, "m.room.power_levels"; room version 12, "creators"). */
final class Power {

    private static final int MODERATOR = 50;

    private final Room room;
    private final JsonNode levels;

    private Power(Room room) {
        this.room = room;
        this.levels = room.content(StateKey.of("m.room.power_levels"));
    }

    static Power in(Room room) {
        return new Power(room);
    }

    /** A creator of a version 12 room is above everything that can be written down. */
    long of(String user) {
        if (isPrivilegedCreator(user)) {
            return Long.MAX_VALUE;
        }
        JsonNode own = levels.path("users").path(user);
        return own.isNumber() ? own.asLong() : levels.path("users_default").asLong(0);
    }

    boolean isPrivilegedCreator(String user) {
        return room.hasPrivilegedCreators() && isCreator(user);
    }

    private boolean isCreator(String user) {
        RoomEvent create = room.stateEvent(StateKey.of("m.room.create"));
        if (create == null) {
            return false;
        }
        boolean additional = false;
        for (JsonNode creator : create.content().path("additional_creators")) {
            additional |= creator.asString("").equals(user);
        }
        return additional || create.sender().equals(user);
    }

    /** Needed to invite: 0 where the room says nothing. */
    boolean mayInvite(String user) {
        return of(user) >= levels.path("invite").asLong(0);
    }

    boolean mayKick(String user, String target) {
        return of(user) >= levels.path("kick").asLong(MODERATOR) && of(user) > of(target);
    }

    boolean mayBan(String user, String target) {
        return of(user) >= levels.path("ban").asLong(MODERATOR) && of(user) > of(target);
    }

    boolean mayRedact(String user, RoomEvent event) {
        return event.sender().equals(user) || of(user) >= levels.path("redact").asLong(MODERATOR);
    }

    void requireToSend(String user, String type, boolean state) {
        long needed = levels.path("events")
                .path(type)
                .asLong(state ? levels.path("state_default").asLong(MODERATOR) : eventsDefault());
        if (of(user) < needed) {
            throw Refusals.forbidden(
                    "You don't have permission to post that to the room. user_level (%d) < send_level (%d)"
                            .formatted(of(user), needed));
        }
    }

    private long eventsDefault() {
        return levels.path("events_default").asLong(0);
    }

    /** Refuses power levels that name a privileged creator, or that reach above the sender's own. */
    void requireToChange(String user, JsonNode proposed) {
        for (String named : proposed.path("users").propertyNames()) {
            if (isPrivilegedCreator(named)) {
                throw Refusals.of(400, "M_UNKNOWN", "Creator user " + named + " must not appear in content.users");
            }
            requireToChange(user, named, proposed.path("users").path(named).asLong(0));
        }
        for (String named : levels.path("users").propertyNames()) {
            if (!proposed.path("users").has(named)) {
                requireToChange(user, named, proposed.path("users_default").asLong(0));
            }
        }
    }

    private void requireToChange(String user, String target, long after) {
        boolean changed = of(target) != after;
        boolean above = after > of(user) || (of(target) >= of(user) && !target.equals(user));
        if (changed && above) {
            throw Refusals.forbidden("You don't have permission to add ops level greater than your own");
        }
    }
}
