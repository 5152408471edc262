package org.eventbot.invite;

import java.util.HashSet;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.room.Rooms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Chooses where the organizers are told who could not be invited. */
@Command(
        name = "desk",
        description = "Chooses the private room where you are told who could not be invited.",
        footer = "!invite desk #desk:example.org")
@Requires(Role.ORGANIZER)
class DeskCommand extends RoomOption {

    private static final int MODERATOR = 50;

    private final Rooms rooms;
    private final LinkedEvents linked;
    private final DeskCheck check;
    private final Desks desks;

    @Parameters(
            arity = "0..1",
            paramLabel = "<desk room>|create",
            description = "the private room, when typed in the event's room; or create, to have one made")
    private @Nullable String desk;

    DeskCommand(DeskRooms desksOf, Rooms rooms, LinkedEvents linked, DeskCheck check, Desks desks) {
        super(desksOf);
        this.rooms = rooms;
        this.linked = linked;
        this.check = check;
        this.desks = desks;
    }

    @Override
    public Reply answer(CommandCall call) {
        RoomId room = room(call);
        linked.of(room);
        if ("create".equalsIgnoreCase(desk)) {
            return create(room, call.sender());
        }
        RoomId chosen = chosen(call);
        check.objection(chosen, call.sender()).ifPresent(why -> {
            throw refusal(why);
        });
        desks.choose(room, chosen, call.sender());
        return Reply.text(
                "{} is the desk of {} from now on: who cannot be invited is told there, with order codes and Matrix IDs.",
                rooms.name(chosen),
                rooms.name(room));
    }

    /** Whoever has a say in the event's room is invited, and whoever asked for it. */
    private Reply create(RoomId room, MatrixId by) {
        var people = new HashSet<>(rooms.withPower(room, MODERATOR));
        people.add(by);
        RoomId made = rooms.createPrivate("Desk: " + rooms.name(room), people);
        desks.chooseMade(room, made, by);
        return Reply.text(
                "I made a private room without encryption and invited {} with a say here. Who cannot be invited is told"
                        + " there, with order codes and Matrix IDs. You can write `!invite` commands there, too.",
                Counted.of(people.size(), "person", "people"));
    }

    private RoomId chosen(CommandCall call) {
        if (desk != null) {
            return rooms.find(desk);
        }
        if (!namesRoom()) {
            throw new Refusal("Which room is to be the desk? Write `!invite desk !room:example.org` here, or"
                    + " `!invite desk --room #event:example.org` in the room that is to be the desk.");
        }
        return call.room();
    }

    private static Refusal refusal(String why) {
        return new Refusal(
                "That room cannot be the desk: {}. Choose a room that is by invitation only, hides its history from others,"
                        + " is not encrypted, and where you are a moderator and I am a member.",
                why);
    }
}
