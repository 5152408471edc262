package org.eventbot.core.room.internal;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotPower;
import org.eventbot.core.health.Checkup;
import org.eventbot.core.health.Finding;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixException.Kind;

/** In which of its rooms the bot could not invite anybody. Direct chats need no such power. */
@RequiredArgsConstructor
class RoomsCheckup implements Checkup {

    private static final String SUBJECT = "rooms";
    private static final int MOST = 200;

    private final MatrixClient matrix;
    private final RoomView rooms;

    @Override
    public String plugin() {
        return "host";
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        try {
            var joined = matrix.joinedRooms();
            findings.add(
                    joined.isEmpty()
                            ? Finding.warning(
                                    SUBJECT, "the bot is in none", "invite it into your space and the event's room")
                            : Finding.ok(SUBJECT, "the bot is in " + joined.size()));
            joined.stream()
                    .limit(MOST)
                    .filter(this::lacksPower)
                    .map(this::finding)
                    .forEach(findings::add);
        } catch (MatrixException failure) {
            // That the account is not let in is said of the account.
            if (failure.kind() != Kind.TOKEN_DEAD) {
                findings.add(Finding.problem(SUBJECT, String.valueOf(failure.getMessage()), "try again later"));
            }
        }
        return findings;
    }

    private boolean lacksPower(RoomId room) {
        return !rooms.botCan(BotPower.INVITE, room)
                && matrix.joinedMembers(room).size() > 2;
    }

    private Finding finding(RoomId room) {
        return Finding.warning(
                "room " + rooms.name(room),
                "the bot has no power to invite there",
                "if an event is to be linked to it, give the bot what the room asks for (a moderator's 50 as a rule)");
    }
}
