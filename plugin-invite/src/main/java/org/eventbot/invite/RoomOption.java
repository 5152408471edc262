package org.eventbot.invite;

import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.room.Rooms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command about the room that it is typed in, or about the one it names. */
abstract class RoomOption implements BotCommand {

    private final Rooms rooms;

    @Option(names = "--room", paramLabel = "<room>", description = "the event's room, when typed elsewhere")
    private @Nullable String roomName;

    RoomOption(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public RoomId room(CommandCall call) {
        return roomName == null ? call.room() : rooms.find(roomName);
    }

    boolean namesRoom() {
        return roomName != null;
    }
}
