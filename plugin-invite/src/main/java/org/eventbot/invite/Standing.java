package org.eventbot.invite;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.plugin.PluginScope;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.Rooms;

/** Whether a link has still what it takes to work. Rooms and powers change, so it is asked each time. */
@RequiredArgsConstructor
class Standing {

    private static final int MODERATOR = 50;

    private final PluginScope scope;
    private final Rooms rooms;
    private final Authority authority;
    private final Seals seals;

    /** Asks the homeserver: never in a transaction. */
    Ground of(Event event, Link link) {
        var place = ofPlace(event, link);
        return place != Ground.FIRM || maySpeakFor(seals.openLinker(link), event, link.room())
                ? place
                : Ground.NOBODY_BEHIND_IT;
    }

    /** The same without a look at people, which always takes requests. */
    Ground ofPlace(Event event, Link link) {
        if (!scope.isOn(InvitePlugin.ID, link.room())) {
            return Ground.SWITCHED_OFF;
        }
        return rooms.spacesOf(link.room()).contains(event.space()) ? Ground.FIRM : Ground.OUT_OF_THE_SPACE;
    }

    /** Whether the person may open the event's registrations to the room. */
    boolean maySpeakFor(MatrixId person, Event event, RoomId room) {
        return authority.isOperator(person)
                || (authority.hasPower(person, room, MODERATOR)
                        && authority.hasPower(person, event.space(), MODERATOR));
    }

    /** On what a link stands. */
    enum Ground {
        FIRM(""),
        SWITCHED_OFF("resting, since the plugin is switched off here"),
        OUT_OF_THE_SPACE("resting, since this room is not in the space that the event was allowed to"),
        NOBODY_BEHIND_IT("resting, since who linked it is not a moderator of room and space any more");

        private final String words;

        Ground(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
