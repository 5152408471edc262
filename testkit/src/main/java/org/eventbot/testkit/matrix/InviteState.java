package org.eventbot.testkit.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What somebody who is invited gets to see of the room (client-server API, "Stripped state"). */
final class InviteState {

    private static final List<String> TYPES = List.of(
            "m.room.create",
            "m.room.join_rules",
            "m.room.canonical_alias",
            "m.room.name",
            "m.room.topic",
            "m.room.avatar",
            "m.room.encryption");

    private InviteState() {}

    static List<RoomEvent> of(Room room, String invitee) {
        List<RoomEvent> shown = new ArrayList<>(TYPES.stream()
                .map(type -> room.stateEvent(StateKey.of(type)))
                .filter(Objects::nonNull)
                .toList());
        RoomEvent invitation = room.stateEvent(StateKey.member(invitee));
        if (invitation != null) {
            Stream.of(room.stateEvent(StateKey.member(invitation.sender())), invitation)
                    .filter(Objects::nonNull)
                    .forEach(shown::add);
        }
        return shown;
    }
}
