package org.eventbot.invite;

import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command about the room that it is typed in, or whose desk that is, or about the one it names. */
abstract class RoomOption implements BotCommand {

    private final DeskRooms desks;

    @Option(names = "--room", paramLabel = "<room>", description = "the event's room, when typed elsewhere")
    private @Nullable RoomId named;

    RoomOption(DeskRooms desks) {
        this.desks = desks;
    }

    @Override
    public RoomId room(CommandCall call) {
        return named == null ? desks.servedBy(call.room()) : named;
    }

    boolean namesRoom() {
        return named != null;
    }
}
