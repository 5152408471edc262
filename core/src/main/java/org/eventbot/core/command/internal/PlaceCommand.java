package org.eventbot.core.command.internal;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.room.internal.RoomView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Something that is set for the space of the room, or for one room. It is that place's power that counts. */
@RequiredArgsConstructor
abstract class PlaceCommand implements BotCommand {

    private final RoomView rooms;

    @Option(names = "--space", paramLabel = "<space>", description = "which space, if the room is in several")
    @Nullable
    RoomId space;

    @Option(names = "--room", paramLabel = "<room>", description = "only this room, whatever its space says")
    @Nullable
    RoomId only;

    @Override
    public RoomId room(CommandCall call) {
        if (only != null) {
            return only;
        }
        if (space != null) {
            return space;
        }
        var spaces = rooms.nearestSpaces(call.room());
        if (spaces.size() > 1) {
            throw new Refusal(
                    "This room is in {} spaces. Say which one, as in `!plugin enable invite --space {}`, or `--room` for"
                            + " this room alone.",
                    spaces.size(),
                    spaces.get(0));
        }
        return spaces.get(0);
    }

    /** The place in words. */
    Text words(CommandCall call) {
        return Text.of("{}{}", rooms.name(room(call)), only == null ? " and the rooms below it" : "");
    }
}
