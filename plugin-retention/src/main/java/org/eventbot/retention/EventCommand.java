package org.eventbot.retention;

import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command about an event of a room: the one where it is typed, whose desk that is, or that is named. */
abstract class EventCommand implements BotCommand {

    protected final MeantEvents events;

    @Option(names = "--room", paramLabel = "<room>", description = "the event's room, if it is another one")
    private @Nullable RoomId named;

    EventCommand(MeantEvents events) {
        this.events = events;
    }

    @Override
    public RoomId room(CommandCall call) {
        return named == null ? events.roomServedBy(call.room()) : named;
    }
}
