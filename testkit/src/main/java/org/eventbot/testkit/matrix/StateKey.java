package org.eventbot.testkit.matrix;

/** Which slot of a room's state an event fills. */
record StateKey(String type, String key) {

    static StateKey member(String user) {
        return new StateKey("m.room.member", user);
    }

    static StateKey of(String type) {
        return new StateKey(type, "");
    }
}
