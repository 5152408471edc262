package org.eventbot.core.command.internal;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.room.internal.Agreements;
import org.eventbot.core.room.internal.RoomView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The room's own word about a space that lists it: without it, a space decides nothing about the room. */
@RequiredArgsConstructor
abstract class SpaceCommand implements BotCommand {

    final Agreements agreements;
    final RoomView rooms;

    @Parameters(paramLabel = "<space>", description = "the space, as `!plugin list` shows it")
    @Nullable
    RoomId space;

    @Option(names = "--room", paramLabel = "<room>", description = "the room, if you type elsewhere")
    @Nullable
    RoomId room;

    @Override
    public RoomId room(CommandCall call) {
        return room == null ? call.room() : room;
    }

    @Override
    public Reply answer(CommandCall call) {
        return answer(room(call), space == null ? RoomView.NOWHERE : space);
    }

    abstract Reply answer(RoomId place, RoomId whole);

    @Command(
            name = "accept",
            description = "Lets a space that lists this room decide which plugins are on here.",
            footer = "!plugin accept #community:example.org")
    @Requires(Role.ORGANIZER)
    static class Accept extends SpaceCommand {

        Accept(Agreements agreements, RoomView rooms) {
            super(agreements, rooms);
        }

        @Override
        Reply answer(RoomId place, RoomId whole) {
            if (!rooms.lists(whole, place)) {
                throw new Refusal(
                        "{} is no space that lists {}. Add the room to the space first, with me in both.",
                        rooms.name(whole),
                        rooms.name(place));
            }
            agreements.accept(place, whole);
            return Reply.text(
                    "{} now belongs to {}: what is on there is on here too. `!plugin withdraw` takes that back.",
                    rooms.name(place),
                    rooms.name(whole));
        }
    }

    @Command(
            name = "withdraw",
            description = "Takes back that this room belongs to a space.",
            footer = "!plugin withdraw #community:example.org")
    @Requires(Role.ORGANIZER)
    static class Withdraw extends SpaceCommand {

        Withdraw(Agreements agreements, RoomView rooms) {
            super(agreements, rooms);
        }

        @Override
        Reply answer(RoomId place, RoomId whole) {
            var there = agreements.withdraw(place, whole);
            if (rooms.agreedSpaces(place).contains(whole)) {
                throw new Refusal(
                        "The room itself says that it belongs to {}. Remove it there: Room settings, or the state"
                                + " `m.space.parent`.",
                        rooms.name(whole));
            }
            return there
                    ? Reply.text("{} no longer decides anything about {}.", rooms.name(whole), rooms.name(place))
                    : Reply.text("{} had no say here.", rooms.name(whole));
        }
    }
}
