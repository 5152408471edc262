package org.eventbot.pretix;

import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.room.Rooms;
import org.jspecify.annotations.Nullable;

/** Which space a command is about: the one it names, or the only one that its room is in. */
@RequiredArgsConstructor
final class SpaceChoice {

    private final Rooms rooms;

    /**
     * The space.
     *
     * @param named by option; null to take the room's
     * @param example how to type the command, without the option
     * @throws Refusal when there is more than one to choose from, or none
     */
    RoomId of(CommandCall call, @Nullable String named, String example) {
        if (named != null) {
            return rooms.find(named);
        }
        if (call.direct()) {
            throw new Refusal(
                    "This chat belongs to no space. Say it in a room of the space, or name the space: **{} --space"
                            + " #space:example.org**. If this is meant to be a room of a space, `!plugin list` says what"
                            + " is missing",
                    example);
        }
        List<RoomId> spaces = rooms.spacesOf(call.room());
        if (spaces.size() == 1) {
            return spaces.get(0);
        }
        throw new Refusal(Text.lines(Stream.concat(
                        Stream.of(Text.of("This room is in several spaces. Say which one you mean:")),
                        spaces.stream().map(space -> choice(space, example)))
                .toList()));
    }

    /** All spaces that a command may speak about, nearest first. */
    List<RoomId> all(CommandCall call, @Nullable String named) {
        return named == null ? rooms.spacesOf(call.room()) : List.of(rooms.find(named));
    }

    String name(RoomId space) {
        return rooms.name(space);
    }

    /** The space in words that leave no doubt which it is. */
    Text described(CommandCall call, RoomId space) {
        boolean sameRoom = !call.direct() && space.equals(call.room());
        return sameRoom
                ? Text.of(
                        "**{}** ({}), the room where you typed this. If you meant a space around it: the room does not"
                                + " name that space yet (`m.space.parent`), and `!plugin list` says what to do",
                        rooms.name(space),
                        space)
                : Text.of("the space **{}** ({})", rooms.name(space), space);
    }

    private Text choice(RoomId space, String example) {
        return Text.of("- for {}: **{} --space {}**", rooms.name(space), example, space);
    }
}
