package org.eventbot.core.room.internal;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import org.eventbot.core.room.Authority;

/** Power as the room's state gives it, and only to those who are joined. */
@RequiredArgsConstructor
public class PowerAuthority implements Authority {

    private final Set<MatrixId> operators;
    private final MatrixClient matrix;
    private final RoomStates states;

    @Override
    public boolean isOperator(MatrixId person) {
        return operators.contains(person);
    }

    @Override
    public boolean hasPower(MatrixId person, RoomId room, int level) {
        return states.of(room).powerOf(person) >= level && isJoined(person, room);
    }

    private boolean isJoined(MatrixId person, RoomId room) {
        try {
            return matrix.membership(room, person)
                    .filter(Membership.JOIN::equals)
                    .isPresent();
        } catch (MatrixException failure) {
            if (failure.kind() == Kind.REFUSED) {
                return false;
            }
            throw failure;
        }
    }
}
