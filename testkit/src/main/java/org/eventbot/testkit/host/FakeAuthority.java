package org.eventbot.testkit.host;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.room.Authority;

/** Gives everybody the power that a test names, and nobody else any. */
public final class FakeAuthority implements Authority {

    private final Set<MatrixId> operators = new HashSet<>();
    private final Map<Seat, Integer> levels = new HashMap<>();

    public FakeAuthority operator(MatrixId person) {
        operators.add(person);
        return this;
    }

    public FakeAuthority power(MatrixId person, RoomId room, int level) {
        levels.put(new Seat(person, room), level);
        return this;
    }

    @Override
    public boolean isOperator(MatrixId person) {
        return operators.contains(person);
    }

    @Override
    public boolean hasPower(MatrixId person, RoomId room, int level) {
        return levels.getOrDefault(new Seat(person, room), Integer.MIN_VALUE) >= level;
    }

    private record Seat(MatrixId person, RoomId room) {}
}
