package org.eventbot.core.room;

import java.time.Instant;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;

/**
 * Somebody became something to a room.
 *
 * @param room where
 * @param person who
 * @param membership what they are now
 * @param sender who did it: the person, or somebody with power
 * @param at the homeserver's time
 */
public record MembershipChange(RoomId room, MatrixId person, Membership membership, MatrixId sender, Instant at) {

    public boolean isOwnDoing() {
        return person.equals(sender);
    }
}
