package org.eventbot.core.room;

import java.util.List;
import java.util.Map;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;

/**
 * What a plugin may ask about rooms. State is answered from a cache that the sync loop keeps fresh; membership is asked
 * of the homeserver. Never call it in a transaction.
 */
public interface Rooms {

    /** A name to show to people: the room's name, else its alias, else {@code this room}. */
    String name(RoomId room);

    /** The room with this ID or alias. @throws org.eventbot.core.command.Refusal when there is none */
    RoomId find(String idOrAlias);

    /** Whether messages of the bot, which are never encrypted, would be disclosed there. */
    boolean isEncrypted(RoomId room);

    /** Whether one gets in by invitation only and nobody outside can read. */
    boolean isPrivate(RoomId room);

    /** The spaces that list the room and that the room agrees to, nearest first; the room itself when there are none. */
    List<RoomId> spacesOf(RoomId room);

    /** Everybody who is or was something to the room, by a fresh look at the homeserver. */
    Map<MatrixId, Membership> members(RoomId room);
}
