package org.eventbot.invite;

import java.util.List;
import org.eventbot.core.command.BotPower;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import org.eventbot.core.room.Rooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Chooses what becomes of people whose ticket is cancelled. */
@Command(
        name = "cancelled",
        description =
                "Chooses whether a cancelled ticket only takes back an open invitation (withdraw), or also removes"
                        + " who is in the room already (remove).",
        footer = "!invite cancelled withdraw")
@Requires(Role.ORGANIZER)
class CancelledCommand extends RoomOption {

    private final LinkedEvents linked;
    private final Rooms rooms;

    @Parameters(paramLabel = "<withdraw|remove>", description = "withdraw or remove")
    private String choice = "";

    CancelledCommand(DeskRooms desksOf, LinkedEvents linked, Rooms rooms) {
        super(desksOf);
        this.linked = linked;
        this.rooms = rooms;
    }

    @Override
    public Reply answer(CommandCall call) {
        boolean remove = choice.equalsIgnoreCase("remove");
        if (!remove && !choice.equalsIgnoreCase("withdraw")) {
            throw new Refusal("Choose `!invite cancelled withdraw` or `!invite cancelled remove`.");
        }
        var room = room(call);
        if (remove && !rooms.botCan(BotPower.KICK, room)) {
            throw new Refusal("I lack the power to {} here. Give it to me first.", BotPower.KICK.words());
        }
        List<LinkedEvent> events = linked.of(room);
        events.forEach(what -> linked.removeMembers(what.link(), remove));
        return Reply.of(
                Text.of(
                        remove
                                ? "From now on, who loses the last ticket for this room is removed from it, if I invited them."
                                : "From now on, who loses the last ticket for this room loses an open invitation; members stay."));
    }
}
