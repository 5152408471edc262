package org.eventbot.invite;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.Rooms;

/** Whether order codes may be told in a room. Rooms change, so it is asked before every report. */
@RequiredArgsConstructor
class DeskCheck {

    private static final int MODERATOR = 50;

    private final Rooms rooms;
    private final Authority authority;
    private final Seals seals;

    /** Why the link's desk may not be told now, in words; empty when it may. */
    Optional<String> objection(Link link) {
        return link.desk().flatMap(desk -> {
            var chooser = seals.openChooser(link);
            if (!mayChoose(chooser, link.room())) {
                return Optional.of("whoever chose it is a moderator of the event's room no more (power 50)");
            }
            return link.isDeskMade() ? leak(desk) : objection(desk, chooser);
        });
    }

    /** Everybody has a private room to be a moderator of: the say in the event's room is what entitles to reports. */
    private boolean mayChoose(MatrixId chooser, RoomId room) {
        return authority.hasPower(chooser, room, MODERATOR) || authority.isOperator(chooser);
    }

    Optional<String> objection(RoomId desk, MatrixId chooser) {
        // First: of a room that is not theirs nobody learns more.
        if (!mayChoose(chooser, desk)) {
            return Optional.of("whoever chooses it must be a moderator there (power 50)");
        }
        return leak(desk);
    }

    /** Into a room that the bot made, people came by its invitation; all that can change is who else reads along. */
    private Optional<String> leak(RoomId desk) {
        if (rooms.isEncrypted(desk)) {
            return Optional.of("it is encrypted, and what the bot writes is not");
        }
        if (!rooms.isPrivate(desk)) {
            return Optional.of("people can get in without an invitation, or read it from outside");
        }
        return Optional.empty();
    }
}
