package org.eventbot.core.command.internal;

import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.internal.RoomView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where a command is heard at all, who may use it, and whether the bot can do it. */
@RequiredArgsConstructor
class Permissions {

    private static final int LEAST = Integer.MIN_VALUE;
    private static final int ORGANIZER = 50;
    private static final int ADMINISTRATOR = 100;

    private final Authority authority;
    private final PluginSwitches switches;
    private final RoomView rooms;

    /** Whether words that do not make a whole command get an answer. */
    boolean isHeard(CommandWord word, CommandLine line, CommandCall call) {
        return isHeard(word, line, call, call.room()) || call.direct();
    }

    /**
     * Where its plugin is off a command is met with silence. Operators set plugins up before they switch them on, and
     * what is about the sender alone works in every direct message.
     */
    boolean isHeard(CommandWord word, CommandLine line, CommandCall call, RoomId room) {
        var needs = needs(line.getCommand());
        return word.isHost()
                || needs.map(Requires::personal).orElse(false) && call.direct()
                || needs.map(Requires::value).orElse(Role.ANYONE) == Role.OPERATOR
                        && authority.isOperator(call.sender())
                || switches.isOn(isForeign(call, room) ? call.room() : room, word.plugin());
    }

    /** Whether the word is left to other bots there. */
    boolean isMuted(String word, RoomId room) {
        return switches.isMuted(room, word);
    }

    /** Operators are told what nobody else may find out: that there is no such room. */
    void checkThatRoomsExist(CommandLine line, CommandCall call) {
        if (isOperator(call.sender()) && namedRooms(line).anyMatch(RoomView.NOWHERE::equals)) {
            throw new Refusal("I know no room with this address. Is it spelled right?");
        }
    }

    /** @throws Refusal when the sender is not in a room that the command names, or there is none */
    void checkNamedRooms(CommandLine line, CommandCall call) {
        if (namedRooms(line).anyMatch(room -> isForeign(call, room))) {
            throw RoomView.notForUs();
        }
    }

    private static Stream<RoomId> namedRooms(CommandLine line) {
        return line.getCommandSpec().args().stream()
                .map(argument -> argument.<@Nullable Object>getValue())
                .filter(RoomId.class::isInstance)
                .map(RoomId.class::cast);
    }

    /** @throws Refusal when the sender or the bot lacks what the command needs */
    void check(BotCommand command, CommandCall call, RoomId room) {
        var needs = needs(command).orElse(null);
        if (needs == null) {
            return;
        }
        if (needs.value() != Role.ANYONE && isForeign(call, room)) {
            throw RoomView.notForUs();
        }
        if (!mayUse(needs.value(), call.sender(), room)) {
            throw new Refusal(
                    "This is for {}. You do not have that role in {}; ask somebody who does.",
                    needs.value().words(),
                    rooms.name(room));
        }
        for (var power : needs.bot()) {
            if (!rooms.botCan(power, room)) {
                throw new Refusal(
                        "I lack the power to {} in {}. Raise my power level there (Room settings, Roles & Permissions),"
                                + " then try again.",
                        power.words(),
                        rooms.name(room));
            }
        }
    }

    /** Whether the room may be spoken of. */
    boolean mayKnow(CommandCall call, RoomId room) {
        return !isForeign(call, room);
    }

    /** Of such a room nothing is told, neither its name nor whether the bot is in it. */
    private boolean isForeign(CommandCall call, RoomId room) {
        return !room.equals(call.room())
                && !authority.isOperator(call.sender())
                && !authority.hasPower(call.sender(), room, LEAST);
    }

    boolean isOperator(MatrixId person) {
        return authority.isOperator(person);
    }

    private boolean mayUse(Role role, MatrixId sender, RoomId room) {
        return switch (role) {
            case ANYONE -> true;
            case ORGANIZER -> authority.isOperator(sender) || authority.hasPower(sender, room, ORGANIZER);
            case ADMINISTRATOR -> authority.isOperator(sender) || authority.hasPower(sender, room, ADMINISTRATOR);
            case OPERATOR -> authority.isOperator(sender);
        };
    }

    static Optional<Requires> needs(@Nullable Object command) {
        return Optional.ofNullable(command).map(one -> one.getClass().getAnnotation(Requires.class));
    }
}
