package org.eventbot.core.room;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventbot.core.command.BotPower;
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

    /** Whether it is a space, or belongs to one. */
    boolean isInSpace(RoomId room);

    /**
     * Spaces that list the room though the room does not agree: they count for nothing until the room's state names them
     * or a moderator of the room says {@code !plugin accept}.
     */
    List<RoomId> claimedBy(RoomId room);

    /** Everybody who is or was something to the room, by a fresh look at the homeserver. */
    Map<MatrixId, Membership> members(RoomId room);

    /** Who is in the room with at least this power level, the bot left out. */
    Set<MatrixId> withPower(RoomId room, int level);

    /** Whether the bot's own power suffices there, and it is in the room. */
    boolean botCan(BotPower power, RoomId room);

    /**
     * Makes a private room without encryption and invites people, who may do everything there.
     *
     * @throws org.eventbot.core.command.Refusal when the homeserver does not let the bot
     */
    RoomId createPrivate(String name, Set<MatrixId> people);
}
