package org.eventbot.core.room;

import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;

/** Who has power where, for commands that concern more than one room. */
public interface Authority {

    /** Whether the person is listed as operator of the bot. */
    boolean isOperator(MatrixId person);

    /**
     * Whether the person is joined to the room with at least this power level. A creator of a room of version 12 stands
     * above every level (Matrix specification, room version 12).
     */
    boolean hasPower(MatrixId person, RoomId room, int level);
}
