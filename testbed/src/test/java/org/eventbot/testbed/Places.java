package org.eventbot.testbed;

import java.util.List;
import java.util.Map;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;

/**
 * A space and two rooms below it. The operator made them; one person moderates all three.
 *
 * @param conference where the attendees shall come
 * @param desk where mistakes in orders shall be reported
 */
record Places(String space, String conference, String desk) {

    static Places create(Cast cast, MatrixUser moderator, String name) {
        String space = open(cast, moderator, NewRoom.named(name).asSpace());
        String conference = open(cast, moderator, NewRoom.named(name + " room"));
        String desk = open(cast, moderator, NewRoom.named(name + " desk"));
        putBelow(cast, space, conference);
        putBelow(cast, space, desk);
        return new Places(space, conference, desk);
    }

    /** Both agree to it. */
    static void putBelow(Cast cast, String space, String room) {
        cast.operator().addChild(space, room);
        cast.operator().setParent(room, space);
    }

    // Inviting needs power here, so that the bot's own is put to use.
    static String open(Cast cast, MatrixUser moderator, NewRoom kind) {
        Map<String, Integer> powers = Map.of(moderator.id(), 50, cast.bot().id(), 50);
        String room = cast.operator()
                .createRoom(
                        kind.powerLevels(Map.of("users", powers, "invite", 50)).inviting(List.of(moderator.id())));
        moderator.join(room);
        return room;
    }

    List<String> all() {
        return List.of(space, conference, desk);
    }
}
